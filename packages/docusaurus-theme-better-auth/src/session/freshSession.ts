import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import {currentSessionId, revokeSession} from './readerSessions';
import {confirmSession} from './confirmSession';
import {methodsOfState, type TwoFactorMethod} from './twoFactor';
import type {ExtraHeaders} from './signIn';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

const SignInAnswer = z.object({
  twoFactorRedirect: z.optional(z.boolean()),
  twoFactorMethods: z.optional(z.unknown()),
});

/** A sign-in in place: done, unless it has a second step. */
export type SignedInAgain = {
  secondStep: TwoFactorMethod[] | null;
  /** For after the second step; else it is done already. */
  endOldSession: () => Promise<void>;
};

/**
 * Signs the reader in again by their password, so that their session is new,
 * and ends the session that this one takes the place of.
 *
 * @throws AuthFailure `password-wrong`, or whatever else goes wrong.
 */
export async function signInAgain(
  settings: PluginGlobalData,
  store: SessionStore,
  {email}: Reader,
  password: string,
  extraHeaders: ExtraHeaders = () => ({}),
): Promise<SignedInAgain> {
  const headers = extraHeaders();
  const oldId = await currentSessionId(store).catch(() => null);
  let answer;
  try {
    answer = await callAuthPath('/sign-in/email', {
      body: {email, password, rememberMe: true},
      headers,
      schema: SignInAnswer,
    });
  } catch (error) {
    throw error instanceof AuthFailure && error.code === 'wrong-credentials'
      ? new AuthFailure('password-wrong')
      : error;
  }
  // Left over it would be listed as one more device, and end by itself.
  const endOldSession = async () => {
    if (oldId !== null) {
      await revokeSession(settings, store, {id: oldId}).catch(() => undefined);
    }
  };
  if (answer.twoFactorRedirect) {
    return {secondStep: methodsOfState(answer), endOldSession};
  }
  await confirmSession(store);
  await endOldSession();
  return {secondStep: null, endOldSession};
}
