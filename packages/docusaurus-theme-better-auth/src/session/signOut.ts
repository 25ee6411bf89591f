import {callAuth} from './callAuth';
import type {SessionStore} from './sessionStore';

/** Signs out here and tells the other tabs. */
export async function signOut(store: SessionStore): Promise<void> {
  await callAuth((client, fetchOptions) =>
    // Who signs out of the docs stays on their page, and signed in at a provider.
    client.signOut({disableRedirect: true, fetchOptions}),
  );
  await store.markSignedOut();
}
