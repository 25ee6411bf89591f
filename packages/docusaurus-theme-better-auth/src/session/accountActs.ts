import * as z from 'zod/mini';
import {callAsReader} from './callAsReader';
import {callAuthPath} from './callAuthPath';
import {confirmSession} from './confirmSession';
import type {SessionStore} from './sessionStore';

const Anything = z.unknown();

/** Changes what others see of the reader, and shows what was stored. */
export async function updateReader(
  store: SessionStore,
  change: {name: string} | {image: string | null} | {username: string},
): Promise<void> {
  await callAsReader(store, '/update-user', {body: change, schema: Anything});
  await confirmSession(store);
}

/** Whether nobody has this username. */
export async function isUsernameFree(username: string): Promise<boolean> {
  const {available} = await callAuthPath('/is-username-available', {
    body: {username},
    schema: z.object({available: z.boolean()}),
  });
  return available;
}

/**
 * Asks for another e-mail address. Resolves to whether it is changed already;
 * else messages tell the reader how to go on.
 */
export async function changeEmail(
  store: SessionStore,
  newEmail: string,
  callbackURL: string,
): Promise<'changed' | 'sent'> {
  await callAsReader(store, '/change-email', {
    body: {newEmail, callbackURL},
    schema: Anything,
  });
  const reader = await confirmSession(store);
  return reader.email.toLowerCase() === newEmail.toLowerCase()
    ? 'changed'
    : 'sent';
}

/** Sends a link by which the reader confirms their e-mail address. */
export async function sendVerification(
  store: SessionStore,
  email: string,
  callbackURL: string,
): Promise<void> {
  await callAsReader(store, '/send-verification-email', {
    body: {email, callbackURL},
    schema: Anything,
  });
}

export type PasswordChange = {
  currentPassword: string;
  newPassword: string;
  revokeOtherSessions: boolean;
};

/** Changes the password; with others signed out this session is a new one. */
export async function changePassword(
  store: SessionStore,
  change: PasswordChange,
): Promise<void> {
  await callAsReader(store, '/change-password', {
    body: change,
    schema: Anything,
  });
  await confirmSession(store);
}

/**
 * Asks to delete the account. Resolves to whether it is gone, which is for the
 * caller to tell the store; else a message with a link to confirm it is on its
 * way.
 *
 * @param password Left out where the account has none: then the session has
 * to be fresh.
 */
export async function deleteAccount(
  store: SessionStore,
  password: string | null,
  callbackURL: string,
): Promise<'deleted' | 'sent'> {
  await callAsReader(store, '/delete-user', {
    body: {callbackURL, ...(password !== null && {password})},
    schema: Anything,
  });
  const {status} = await store.refresh();
  return status === 'signed-in' ? 'sent' : 'deleted';
}
