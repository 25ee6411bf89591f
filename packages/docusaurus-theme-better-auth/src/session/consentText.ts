import {queryOptions} from '@tanstack/react-query';
import {ConsentHistory, ConsentText} from 'better-auth-reader-profile/contract';
import {AuthFailure} from './authFailure';
import {callApi, fetchApi, readAnswer, refuseFailure} from './callApi';
import {noticingTheEnd} from './noticingTheEnd';
import type {SessionStore} from './sessionStore';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';
import {QUERY_KEY_ROOT} from './queryClient';

/**
 * The query for a consent text of the backend's, by its version or `current`.
 * Null where the backend has no such text.
 */
export function consentTextQueryOptions(
  settings: PluginGlobalData,
  version: string,
  languageTag: string,
) {
  return queryOptions({
    // Not the reader's: it stays when they sign out.
    queryKey: ['better-auth-consent-text', version, languageTag] as const,
    queryFn: async () => {
      const response = await fetchApi(
        settings,
        `/consent-policies/${encodeURIComponent(version)}?locale=${encodeURIComponent(languageTag)}`,
      );
      if (response.status === 404) {
        return null;
      }
      refuseFailure(response);
      return readAnswer(response, ConsentText);
    },
    staleTime: 60_000,
    retry: false,
    networkMode: 'always',
  });
}

/** A text as its paragraphs, which blank lines separate. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The query for a reader's decisions about consent, newest first. */
export function consentHistoryQueryOptions(
  settings: PluginGlobalData,
  store: SessionStore,
  readerId: string,
) {
  return queryOptions({
    queryKey: [...QUERY_KEY_ROOT, 'consents', readerId] as const,
    queryFn: async () =>
      (
        await noticingTheEnd(
          store,
          callApi(settings, '/consents', {schema: ConsentHistory}),
        )
      ).consents,
    retry: false,
    networkMode: 'always',
  });
}

/** Why a query failed. */
export function failureOf(error: unknown): AuthFailure {
  return error instanceof AuthFailure ? error : new AuthFailure('unexpected');
}
