import {queryOptions} from '@tanstack/react-query';
import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import {makePasskey, signWithPasskey} from './passkeyCeremony';
import {getQueryClient} from './queryClient';
import {QUERY_KEY_ROOT} from './sessionQuery';
import {rememberMethod} from './lastMethod';
import {confirmSession} from './confirmSession';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type {AuthFailureCode} from './authFailure';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

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

// WebAuthn's own options pass from the backend to the browser, which checks
// them; this is as much as the way there relies on.
const isWithChallenge = (value: unknown) =>
  z.looseObject({challenge: z.string()}).safeParse(value).success;
const RequestOptions =
  z.custom<PublicKeyCredentialRequestOptionsJSON>(isWithChallenge);
const CreationOptions =
  z.custom<PublicKeyCredentialCreationOptionsJSON>(isWithChallenge);

/**
 * Signs in with a passkey; resolves to the reader.
 *
 * @param options.conditional whether the browser offers passkeys with the
 * page's fields, in place of asking at once
 * @param options.signal ends it, but for what the browser shows: that is
 * `cancelPasskeyCeremony`
 * @throws AuthFailure `passkey-cancelled` where the reader, or the page, leaves
 * it at that.
 */
export async function signInWithPasskey(
  store: SessionStore,
  {conditional, signal}: {conditional: boolean; signal: AbortSignal},
): Promise<Reader> {
  const goOn = () => {
    if (signal.aborted) {
      throw new AuthFailure('passkey-cancelled');
    }
  };
  const options = await callAuthPath('/passkey/generate-authenticate-options', {
    method: 'GET',
    schema: RequestOptions,
  });
  goOn();
  const {clientExtensionResults: _unused, ...response} = await signWithPasskey(
    options,
    {conditional},
  );
  goOn();
  await callAuthPath('/passkey/verify-authentication', {
    body: {response},
    schema: Anything,
  });
  rememberMethod('passkey');
  return confirmSession(store);
}

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
