import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';
import {rememberMethod} from './lastMethod';
import {confirmSession} from './confirmSession';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/** Makes an account without a name or a way back in, and signs in to it. */
export async function signInAsGuest(
  store: SessionStore,
  headers: Record<string, string>,
): Promise<Reader> {
  await callAuthPath('/sign-in/anonymous', {headers, schema: z.unknown()});
  rememberMethod('anonymous');
  return confirmSession(store);
}
