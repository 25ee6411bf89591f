import {queryOptions} from '@tanstack/react-query';
import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';
import {QUERY_KEY_ROOT} from './sessionQuery';

const LinkedAccount = z.object({
  id: z.string(),
  /** `credential` for the password, else the social provider's id. */
  providerId: z.string(),
  accountId: z.catch(z.optional(z.string()), undefined),
});
export type LinkedAccount = z.infer<typeof LinkedAccount>;

/** The query for what a reader can sign in with, passkeys aside. */
export function linkedAccountsQueryOptions(readerId: string) {
  return queryOptions({
    queryKey: [...QUERY_KEY_ROOT, 'accounts', readerId] as const,
    queryFn: () =>
      callAuthPath('/list-accounts', {
        method: 'GET',
        schema: z.array(LinkedAccount),
      }),
    retry: false,
    networkMode: 'always',
  });
}
