import {QueryObserver} from '@tanstack/react-query';
import {askCapabilities} from './capabilitiesStore';
import {noticingTheEnd} from './noticingTheEnd';
import {readPreferences, type PreferencesChange} from './preferences';
import {changePreferences, preferencesQueryOptions} from './preferencesQuery';
import {getQueryClient} from './queryClient';
import type {SessionStore} from './sessionStore';
import type {Preferences} from 'better-auth-reader-profile/contract';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

type Context = {
  settings: PluginGlobalData;
  store: SessionStore;
  readerId: string;
};

export type ObservedPreferences = {
  preferences: Preferences | null;
  failed: boolean;
};

/** Tells of a reader's preferences, now and after each change; returns the end. */
export function observePreferences(
  {settings, readerId}: Context,
  listener: (observed: ObservedPreferences) => void,
): () => void {
  const observer = new QueryObserver(getQueryClient(), {
    ...preferencesQueryOptions(settings, readerId),
    queryFn: async () => {
      const {level3} = await askCapabilities(settings);
      if (!level3) {
        throw new Error('This backend keeps no preferences.');
      }
      return readPreferences(settings);
    },
  });
  const tell = ({
    data,
    isError,
  }: {
    data?: Preferences | undefined;
    isError: boolean;
  }) => {
    listener({preferences: data ?? null, failed: isError});
  };
  tell(observer.getCurrentResult());
  return observer.subscribe(tell);
}

/** Saves a change; whoever observes the preferences is told of what was stored. */
export async function saveObservedPreferences(
  {settings, store, readerId}: Context,
  change: PreferencesChange,
): Promise<Preferences> {
  const stored = await noticingTheEnd(
    store,
    changePreferences(settings, readerId, change),
  );
  store.announceChange();
  return stored;
}
