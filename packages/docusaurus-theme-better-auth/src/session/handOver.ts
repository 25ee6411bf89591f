import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import type {SessionStore} from './sessionStore';

const HandOverAnswer = z.object({url: z.nullable(z.url())});

/**
 * Has a backend on another site finish, in this page's own cookies, what a
 * navigation brought here by a one-time code.
 *
 * @returns the query of the page that the flow leads to, or null where that
 * is not told
 * @throws AuthFailure `handoff-expired`, `handoff-other-browser`, or another.
 */
export async function handOver(
  store: SessionStore,
  code: string,
): Promise<URLSearchParams | null> {
  let url: string | null;
  try {
    ({url} = await callAuthPath('/handoff', {
      body: {code},
      schema: HandOverAnswer,
    }));
  } catch (error) {
    const mayBeDone =
      error instanceof AuthFailure &&
      (error.code === 'handoff-expired' || error.code === 'unreachable');
    // An answer that got lost does not undo what was done.
    if (mayBeDone && (await store.refresh()).status === 'signed-in') {
      return null;
    }
    throw error;
  }
  // Its query is read, and nobody is led to it.
  return url === null ? null : new URL(url).searchParams;
}
