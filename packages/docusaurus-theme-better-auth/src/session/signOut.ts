import {callAuth} from './callAuth';
import type {SessionStore} from './sessionStore';

/** Signs out here and tells the other tabs. */
export async function signOut(store: SessionStore): Promise<void> {
  await callAuth((client, fetchOptions) => client.signOut({fetchOptions}));
  await store.markSignedOut();
}
