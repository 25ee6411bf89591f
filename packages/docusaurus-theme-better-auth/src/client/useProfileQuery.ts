import {useQuery} from '@tanstack/react-query';
import {
  profileQueryOptions,
  saveProfileMutationOptions,
} from '../session/profileQuery';
import {getQueryClient} from '../session/queryClient';
import {useAuthSettings} from './useAuthSettings';
import {useSessionStore} from './useSessionStore';

/** The profile of the reader with this id: the query, and the way to save it. */
export function useProfileQuery(readerId: string) {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const profile = useQuery(
    profileQueryOptions(settings, store, readerId),
    getQueryClient(),
  );
  const {mutationFn: save} = saveProfileMutationOptions(
    settings,
    store,
    readerId,
  );
  return {profile, save};
}
