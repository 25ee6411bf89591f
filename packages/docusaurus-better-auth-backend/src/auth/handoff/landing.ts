import type {AuthContext} from 'better-auth';
import {getAuthStateVerificationIdentifier} from 'better-auth';
import * as z from 'zod';
import {SECRET} from './handoffCookie.js';

const CHALLENGE = 'handoff_challenge';
const CODE = 'handoff_code';

/** Where a flow comes back to, and which browser began it. */
export type Landing = {url: URL; challenge: string};

/** What a flow at a provider keeps meanwhile. */
const State = z.looseObject({callbackURL: z.string()});

async function readCallbackUrl(
  path: string,
  {searchParams}: URL,
  {internalAdapter}: AuthContext,
): Promise<string | null> {
  if (!path.startsWith('/callback/')) {
    return searchParams.get('callbackURL');
  }
  const state = searchParams.get('state');
  const row =
    state === null
      ? null
      : await internalAdapter.findVerificationValue(
          getAuthStateVerificationIdentifier(state),
        );
  return row ? State.parse(JSON.parse(row.value)).callbackURL : null;
}

/**
 * Where a link or a provider's callback leads to, where its browser is to be
 * handed over; null where nobody asked for that.
 */
export async function readLanding(
  path: string,
  request: URL,
  context: AuthContext,
  trustedOrigins: readonly string[],
): Promise<Landing | null> {
  const given = await readCallbackUrl(path, request, context);
  if (given === null || !URL.canParse(given)) {
    return null;
  }
  const url = new URL(given);
  const challenge = url.searchParams.get(CHALLENGE);
  return challenge !== null &&
    SECRET.test(challenge) &&
    trustedOrigins.includes(url.origin)
    ? {url, challenge}
    : null;
}

/** An address without what belongs to the hand-over. */
export function withoutHandoff(address: string): string {
  if (!URL.canParse(address)) {
    return address;
  }
  const url = new URL(address);
  url.searchParams.delete(CHALLENGE);
  url.searchParams.delete(CODE);
  return url.href;
}

export function withCode(url: URL, code: string): string {
  const landing = new URL(withoutHandoff(url.href));
  landing.searchParams.set(CODE, code);
  return landing.href;
}
