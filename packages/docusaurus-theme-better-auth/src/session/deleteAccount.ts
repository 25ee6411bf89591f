import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';
import type {SessionStore} from './sessionStore';

/** The confirmation has no fields. */
export const DeleteValues = z.object({});

/** Deletes the account by the token of a message that asked to confirm it. */
export async function deleteAccountByToken(
  store: SessionStore,
  token: string,
): Promise<void> {
  await callAuthPath('/delete-user', {body: {token}, schema: z.unknown()});
  await store.markSignedOut();
}
