import {useQuery} from '@tanstack/react-query';
import {noticingTheEnd} from '../session/noticingTheEnd';
import {saveObservedPreferences} from '../session/observePreferences';
import {readPreferences, type PreferencesChange} from '../session/preferences';
import {preferencesQueryOptions} from '../session/preferencesQuery';
import {getQueryClient} from '../session/queryClient';
import {useAuthSettings} from './useAuthSettings';
import {useSessionStore} from './useSessionStore';

/** The preferences of the reader with this id: the query, and the way to save. */
export function usePreferencesQuery(readerId: string) {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const preferences = useQuery(
    {
      ...preferencesQueryOptions(settings, readerId),
      queryFn: () => noticingTheEnd(store, readPreferences(settings)),
    },
    getQueryClient(),
  );
  const save = (change: PreferencesChange) =>
    saveObservedPreferences({settings, store, readerId}, change);
  return {preferences, save};
}
