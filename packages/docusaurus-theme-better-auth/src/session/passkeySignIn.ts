import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import {confirmSession} from './confirmSession';
import {rememberMethod} from './lastMethod';
import {signWithPasskey} from './passkeyCeremony';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';
import type {PublicKeyCredentialRequestOptionsJSON} from '@simplewebauthn/browser';

const Anything = z.unknown();

// WebAuthn's own options pass from the backend to the browser, which checks
// them; this is as much as the way there relies on.
export const isWithChallenge = (value: unknown) =>
  z.looseObject({challenge: z.string()}).safeParse(value).success;
const RequestOptions =
  z.custom<PublicKeyCredentialRequestOptionsJSON>(isWithChallenge);

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
