import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import type {SessionStore} from './sessionStore';

/**
 * Calls an endpoint of Better Auth that is for a signed-in reader. A refusal
 * there is no wrong password: the session has ended, and the site learns of it.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export async function callAsReader<T>(
  store: SessionStore,
  ...call: Parameters<typeof callAuthPath<T>>
): Promise<T> {
  try {
    return await callAuthPath(...call);
  } catch (error) {
    if (error instanceof AuthFailure && error.code === 'wrong-credentials') {
      void store.refresh();
      throw new AuthFailure('session-ended');
    }
    throw error;
  }
}
