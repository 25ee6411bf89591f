import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import type {SessionStore} from './sessionStore';
import {signOut} from './signOut';

async function changeReader(store: SessionStore): Promise<void> {
  await store.refresh();
  store.announceChange();
}

/** From now on, for an hour at most, an admin sees the site as this reader. */
export async function impersonate(
  store: SessionStore,
  userId: string,
): Promise<void> {
  await callAuthPath('/admin/impersonate-user', {
    body: {userId},
    schema: z.unknown(),
  });
  await changeReader(store);
}

/**
 * The admin is themself again. Where their own session has ended meanwhile,
 * they are signed out: they must not stay the reader.
 */
export async function stopImpersonating(store: SessionStore): Promise<void> {
  try {
    await callAuthPath('/admin/stop-impersonating', {schema: z.unknown()});
  } catch (error) {
    if (!(error instanceof AuthFailure) || error.code === 'rate-limited') {
      throw error;
    }
    await signOut(store);
    return;
  }
  await changeReader(store);
}
