import {queryOptions} from '@tanstack/react-query';
import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAsReader} from './callAsReader';
import type {CallbackUrls} from './redirectFlow';
import type {SessionStore} from './sessionStore';
import {QUERY_KEY_ROOT} from './queryClient';

/** The provider's name for an account that has a password. */
export const PASSWORD_PROVIDER = 'credential';

const LinkedAccount = z.object({
  id: z.string(),
  /** `credential` for the password, else the social provider's id. */
  providerId: z.string(),
});
/** A way to sign in that belongs to the reader's account. */
export type LinkedAccount = z.infer<typeof LinkedAccount>;

/** The query for what a reader can sign in with, passkeys aside. */
export function linkedAccountsQueryOptions(
  store: SessionStore,
  readerId: string,
) {
  return queryOptions({
    queryKey: [...QUERY_KEY_ROOT, 'accounts', readerId] as const,
    queryFn: () =>
      callAsReader(store, '/list-accounts', {
        method: 'GET',
        schema: z.array(LinkedAccount),
      }),
    retry: false,
    networkMode: 'always',
  });
}

/** Whether one of them is a password; null while they are not known. */
export function holdsPassword(
  accounts: readonly LinkedAccount[] | undefined,
): boolean | null {
  return (
    accounts?.some(({providerId}) => providerId === PASSWORD_PROVIDER) ?? null
  );
}

/** Begins to link a provider: resolves to the provider's page to go to. */
export async function beginLink(
  store: SessionStore,
  provider: string,
  {callbackURL, errorCallbackURL}: CallbackUrls,
): Promise<string> {
  const {url} = await callAsReader(store, '/link-social', {
    body: {provider, callbackURL, errorCallbackURL, disableRedirect: true},
    schema: z.object({url: z.string()}),
  });
  // The provider's page is opened by this: nothing but a web page.
  if (!/^https?:\/\//i.test(url)) {
    throw new AuthFailure('unexpected');
  }
  return url;
}

/** Takes a way to sign in from the account. */
export async function unlinkAccount(
  store: SessionStore,
  {id}: LinkedAccount,
): Promise<void> {
  await callAsReader(store, '/unlink-account', {
    body: {accountId: id},
    schema: z.unknown(),
  });
}
