import {queryOptions} from '@tanstack/react-query';
import {
  readPreferences,
  replacePreferences,
  type PreferencesChange,
} from './preferences';
import {getQueryClient, QUERY_KEY_ROOT} from './queryClient';
import type {Preferences} from 'better-auth-reader-profile/contract';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/** Shorter than it takes to change them elsewhere and to come back. */
const STALE_AFTER_MS = 10_000;

/** The query for a reader's preferences. Kept apart for each reader. */
export function preferencesQueryOptions(
  settings: PluginGlobalData,
  readerId: string,
) {
  return queryOptions({
    queryKey: [...QUERY_KEY_ROOT, 'preferences', readerId] as const,
    queryFn: () => readPreferences(settings),
    staleTime: STALE_AFTER_MS,
    retry: false,
    networkMode: 'always',
  });
}

/** What was read last of a reader's preferences, if anything. */
export function knownPreferences(
  settings: PluginGlobalData,
  readerId: string,
): Preferences | undefined {
  return getQueryClient().getQueryData(
    preferencesQueryOptions(settings, readerId).queryKey,
  );
}

/**
 * Changes a reader's preferences. The backend replaces all of them at once, so
 * it is asked first what another device may have set.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export async function changePreferences(
  settings: PluginGlobalData,
  readerId: string,
  change: PreferencesChange,
): Promise<Preferences> {
  const queryClient = getQueryClient();
  const options = preferencesQueryOptions(settings, readerId);
  const kept = await queryClient.query({...options, staleTime: 0});
  const stored = await replacePreferences(settings, {
    ...kept,
    ...change,
    custom: {...kept.custom, ...change.custom},
  });
  queryClient.setQueryData(options.queryKey, stored);
  return stored;
}
