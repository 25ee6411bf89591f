import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';

/** The confirmation has no fields. */
export const DeleteValues = z.object({});

/**
 * Deletes the account by the token of a message that asked to confirm it. To
 * tell the session store is for the caller, once its page can do without.
 */
export async function deleteAccountByToken(token: string): Promise<void> {
  await callAuthPath('/delete-user', {body: {token}, schema: z.unknown()});
}
