import {QueryObserver} from '@tanstack/react-query';
import {profileQueryOptions, saveProfileMutationOptions} from './profileQuery';
import {getQueryClient} from './queryClient';
import type {SessionStore} from './sessionStore';
import type {Profile, ProfileInput} from 'better-auth-reader-profile/contract';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

type Context = {
  settings: PluginGlobalData;
  store: SessionStore;
  readerId: string;
};

/** Tells of a reader's profile, now and after each change; returns the end. */
export function observeProfile(
  {settings, store, readerId}: Context,
  listener: (observed: {profile: Profile | null; failed: boolean}) => void,
): () => void {
  const observer = new QueryObserver(
    getQueryClient(),
    profileQueryOptions(settings, store, readerId),
  );
  const tell = ({
    data,
    isError,
  }: {
    data?: Profile | undefined;
    isError: boolean;
  }) => {
    listener({profile: data ?? null, failed: isError});
  };
  tell(observer.getCurrentResult());
  return observer.subscribe(tell);
}

/** Saves the profile; whoever observes it is told of what was stored. */
export function saveObservedProfile(
  {settings, store, readerId}: Context,
  input: ProfileInput,
): Promise<Profile> {
  return saveProfileMutationOptions(settings, store, readerId).mutationFn(
    input,
  );
}
