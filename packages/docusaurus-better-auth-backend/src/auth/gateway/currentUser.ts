import {ReaderProfileError} from 'better-auth-reader-profile';
import * as z from 'zod';
import type {CurrentUser} from '../authService.js';
import type {Upstream} from './upstream.js';
import {UpstreamError} from './upstreamError.js';

/** A reader waits for this before anything of theirs is answered. */
const TIMEOUTS = {connect: 3_000, answer: 5_000};

/** The part of Better Auth's `get-session` that routes go by. */
const SessionAnswer = z.nullable(
  z.object({
    user: z.object({
      id: z.string().min(1),
      name: z.string(),
      email: z.string(),
      role: z.string().nullish(),
    }),
    session: z
      .object({impersonatedBy: z.union([z.string(), z.number()]).nullish()})
      .nullish(),
  }),
);

/**
 * Asks the upstream who sent a request. The session is neither renewed nor
 * taken from a cookie's copy, which a revoked session would outlive.
 *
 * @param headers What the upstream is asked with, `Cookie` among it.
 * @throws {UpstreamError} Where the upstream does not tell.
 */
export async function readCurrentUser(
  upstream: Upstream,
  headers: Headers,
): Promise<CurrentUser | null> {
  const response = await upstream.send({
    method: 'GET',
    path: '/get-session?disableRefresh=true&disableCookieCache=true',
    headers,
    timeouts: TIMEOUTS,
  });
  if (response.status === 431) {
    await response.body?.cancel();
    throw new ReaderProfileError(
      431,
      'The cookies of this address are larger than the sign-in service takes. Delete them and sign in again.',
    );
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new UpstreamError(502, `GET_SESSION_${String(response.status)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(await response.text());
  } catch {
    throw new UpstreamError(502, 'GET_SESSION_NOT_JSON');
  }
  const answer = SessionAnswer.safeParse(json);
  if (!answer.success) {
    throw new UpstreamError(502, 'GET_SESSION_UNKNOWN_SHAPE');
  }
  if (answer.data === null) {
    return null;
  }
  const {
    user: {id, name, email, role},
    session,
  } = answer.data;
  const impersonatedBy = session?.impersonatedBy ?? null;
  return {
    id,
    name,
    email,
    role: role ?? 'user',
    ...(impersonatedBy !== null && {impersonatedBy: String(impersonatedBy)}),
  };
}
