import {useQuery, type UseQueryResult} from '@tanstack/react-query';
import {
  linkedAccountsQueryOptions,
  type LinkedAccount,
} from '../session/linkedAccounts';
import {getQueryClient} from '../session/queryClient';
import {useSessionStore} from './useSessionStore';

/** What the reader can sign in with, passkeys aside: see `linkedAccounts.ts`. */
export function useLinkedAccounts(
  readerId: string,
): UseQueryResult<LinkedAccount[]> {
  const store = useSessionStore();
  return useQuery(
    linkedAccountsQueryOptions(store, readerId),
    getQueryClient(),
  );
}
