import {AuthFailure} from './authFailure';
import type {SessionStore} from './sessionStore';

/** Has the whole site learn of it where a call finds the session ended. */
export async function noticingTheEnd<T>(
  store: SessionStore,
  call: Promise<T>,
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AuthFailure && error.code === 'session-ended') {
      void store.refresh();
    }
    throw error;
  }
}
