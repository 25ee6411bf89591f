import {queryOptions} from '@tanstack/react-query';
import {noticingTheEnd} from './noticingTheEnd';
import {fetchProfile, saveProfile} from './profileRequest';
import {getQueryClient, QUERY_KEY_ROOT} from './queryClient';
import type {SessionStore} from './sessionStore';
import type {ProfileInput} from 'better-auth-reader-profile/contract';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

function profileQueryKey(readerId: string) {
  return [...QUERY_KEY_ROOT, 'profile', readerId] as const;
}

/** The query for a reader's profile. Kept apart for each reader. */
export function profileQueryOptions(
  settings: PluginGlobalData,
  store: SessionStore,
  readerId: string,
) {
  return queryOptions({
    queryKey: profileQueryKey(readerId),
    queryFn: () => noticingTheEnd(store, fetchProfile(settings, readerId)),
    retry: false,
    networkMode: 'always',
  });
}

/** Saves the profile, shows what was stored, and tells the other tabs. */
export function saveProfileMutationOptions(
  settings: PluginGlobalData,
  store: SessionStore,
  readerId: string,
) {
  return {
    mutationFn: async (input: ProfileInput) => {
      const profile = await noticingTheEnd(store, saveProfile(settings, input));
      getQueryClient().setQueryData(profileQueryKey(readerId), profile);
      store.announceChange();
      return profile;
    },
  };
}
