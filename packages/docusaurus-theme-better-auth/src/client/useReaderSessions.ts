import {useQuery} from '@tanstack/react-query';
import {getQueryClient} from '../session/queryClient';
import {
  revokeOtherSessions,
  revokeSession,
  sessionsQueryKey,
  sessionsQueryOptions,
  type ReaderSession,
} from '../session/readerSessions';
import {useAuthSettings} from './useAuthSettings';
import {useSessionStore} from './useSessionStore';

/** The sessions of the reader with this id, and the ways to end them. */
export function useReaderSessions(readerId: string) {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const client = getQueryClient();
  const sessions = useQuery(sessionsQueryOptions(store, readerId), client);
  const reload = () =>
    client.invalidateQueries({queryKey: sessionsQueryKey(readerId)});
  return {
    sessions,
    revoke: async (session: ReaderSession) => {
      await revokeSession(settings, store, session);
      await reload();
    },
    revokeOthers: async () => {
      await revokeOtherSessions(store);
      await reload();
    },
  };
}
