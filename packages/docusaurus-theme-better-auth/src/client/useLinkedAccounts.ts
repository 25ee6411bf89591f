import {useQuery, type UseQueryResult} from '@tanstack/react-query';
import {
  linkedAccountsQueryOptions,
  type LinkedAccount,
} from '../session/linkedAccounts';
import {getQueryClient} from '../session/queryClient';

/** What the reader can sign in with, passkeys aside: see `linkedAccounts.ts`. */
export function useLinkedAccounts(
  readerId: string,
): UseQueryResult<LinkedAccount[]> {
  return useQuery(linkedAccountsQueryOptions(readerId), getQueryClient());
}
