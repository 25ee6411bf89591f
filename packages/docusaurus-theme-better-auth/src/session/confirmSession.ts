import {AuthFailure} from './authFailure';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/**
 * Makes sure that the browser kept the cookie: a blocked third-party cookie
 * leaves the reader signed out after a sign-in that the backend accepted.
 *
 * @throws AuthFailure `session-not-kept`, or `unreachable`.
 */
export async function confirmSession(store: SessionStore): Promise<Reader> {
  const state = await store.refresh();
  if (state.status === 'signed-in') {
    store.announceChange();
    return state.reader;
  }
  throw new AuthFailure(
    state.status === 'signed-out' ? 'session-not-kept' : 'unreachable',
  );
}
