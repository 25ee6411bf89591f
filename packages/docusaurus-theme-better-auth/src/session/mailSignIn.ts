import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';
import {rememberMethod} from './lastMethod';
import {confirmSession} from './confirmSession';
import type {CallbackUrls} from './redirectFlow';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/** What a message to sign in with holds. */
export type MailSignInKind = 'link' | 'code';

const Anything = z.unknown();

/** Sends a link that signs in, or a code that does. */
export async function sendSignInMail(
  kind: MailSignInKind,
  email: string,
  {
    urls,
    headers,
  }: {
    /** Where a link leads; null for a code. */
    urls: CallbackUrls | null;
    headers: Record<string, string>;
  },
): Promise<void> {
  if (kind === 'link') {
    await callAuthPath('/sign-in/magic-link', {
      body: {email, ...urls},
      headers,
      schema: Anything,
    });
    rememberMethod('magic_link');
  } else {
    await callAuthPath('/email-otp/send-verification-otp', {
      body: {email, type: 'sign-in'},
      headers,
      schema: Anything,
    });
  }
}

/** Signs in by the code in a message. */
export async function signInByCode(
  store: SessionStore,
  {email, code}: {email: string; code: string},
): Promise<{reader: Reader; isNew: boolean}> {
  await callAuthPath('/sign-in/email-otp', {
    body: {email, otp: code},
    schema: Anything,
  });
  rememberMethod('email_otp');
  const reader = await confirmSession(store);
  return {reader, isNew: await isFirstSession()};
}

const SessionTimes = z.object({
  session: z.object({createdAt: z.string()}),
  user: z.object({createdAt: z.string()}),
});

/** An account and its first session are made in one go, by one clock. */
const ONE_GO_MS = 5_000;

/** Whether the account was made by this sign-in. In doubt it was not. */
async function isFirstSession(): Promise<boolean> {
  try {
    const {session, user} = await callAuthPath('/get-session', {
      method: 'GET',
      schema: SessionTimes,
    });
    return (
      Date.parse(session.createdAt) - Date.parse(user.createdAt) < ONE_GO_MS
    );
  } catch {
    return false;
  }
}
