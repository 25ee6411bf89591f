import {queryOptions} from '@tanstack/react-query';
import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import {makePasskey} from './passkeyCeremony';
import {getQueryClient, QUERY_KEY_ROOT} from './queryClient';
import {isWithChallenge} from './passkeySignIn';
import type {PublicKeyCredentialCreationOptionsJSON} from '@simplewebauthn/browser';
import type {AuthFailureCode} from './authFailure';

const because = (code: AuthFailureCode) => ({error: code});

/** What the form for a passkey's name collects. */
export const PasskeyName = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, because('passkey-name-missing')),
      z.maxLength(60, because('passkey-name-too-long')),
    ),
});

const Passkey = z.object({
  id: z.string(),
  name: z.optional(z.nullable(z.string())),
  createdAt: z.optional(z.nullable(z.string())),
  /** Whether it is kept on several devices, as by a password manager. */
  backedUp: z.catch(z.boolean(), false),
});
export type Passkey = z.infer<typeof Passkey>;

const Anything = z.unknown();

const CreationOptions =
  z.custom<PublicKeyCredentialCreationOptionsJSON>(isWithChallenge);

const passkeysQueryKey = (readerId: string) =>
  [...QUERY_KEY_ROOT, 'passkeys', readerId] as const;

/** The query for a reader's passkeys. */
export function passkeysQueryOptions(readerId: string) {
  return queryOptions({
    queryKey: passkeysQueryKey(readerId),
    queryFn: () =>
      callAuthPath('/passkey/list-user-passkeys', {
        method: 'GET',
        schema: z.array(Passkey),
      }),
    retry: false,
    networkMode: 'always',
  });
}

/** Changes to a reader's passkeys; the list is read anew after each. */
export function passkeyActs(readerId: string) {
  const change = async (path: string, body: Record<string, unknown>) => {
    await callAuthPath(`/passkey/${path}`, {body, schema: Anything});
    await getQueryClient().invalidateQueries({
      queryKey: passkeysQueryKey(readerId),
    });
  };
  return {
    /** Asks the browser for a new passkey, and keeps it by that name. */
    add: async (name: string): Promise<void> => {
      // The name is not for the browser, which shows the account's address.
      const options = await callAuthPath('/passkey/generate-register-options', {
        method: 'GET',
        schema: CreationOptions,
      });
      const {clientExtensionResults: _unused, ...response} =
        await makePasskey(options);
      await change('verify-registration', {response, name});
    },
    rename: (id: string, name: string) => change('update-passkey', {id, name}),
    remove: async (id: string): Promise<void> => {
      try {
        await change('delete-passkey', {id});
      } catch (error) {
        // Removed in another tab: that is what was asked for.
        if (!(
          error instanceof AuthFailure && error.code === 'passkey-unknown'
        )) {
          throw error;
        }
        await getQueryClient().invalidateQueries({
          queryKey: passkeysQueryKey(readerId),
        });
      }
    },
  };
}
