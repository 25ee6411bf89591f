import {Preferences} from 'better-auth-reader-profile/contract';
import {queryOptions} from '@tanstack/react-query';
import {callApi} from './callApi';
import {getQueryClient} from './queryClient';
import {QUERY_KEY_ROOT} from './sessionQuery';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

const PATH = '/preferences';

/** Shorter than it takes to change them elsewhere and to come back. */
const STALE_AFTER_MS = 10_000;

/** What changes; what is left out stays, and so does each entry of `custom`. */
export type PreferencesChange = Partial<Preferences>;

/**
 * `GET {apiBasePath}/preferences`: empty ones where nothing is kept.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export function readPreferences(
  settings: PluginGlobalData,
): Promise<Preferences> {
  return callApi(settings, PATH, {schema: Preferences});
}

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
  const stored = await callApi(settings, PATH, {
    method: 'PUT',
    body: {...kept, ...change, custom: {...kept.custom, ...change.custom}},
    schema: Preferences,
  });
  queryClient.setQueryData(options.queryKey, stored);
  return stored;
}
