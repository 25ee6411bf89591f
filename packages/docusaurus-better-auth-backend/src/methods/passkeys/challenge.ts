import type {GenericEndpointContext} from 'better-auth';
import {generateRandomString} from 'better-auth/crypto';
import * as z from 'zod';
import {passkeyError} from './passkeyError.js';

/** A challenge that a browser was given, and what for. */
const Challenge = z.object({
  ceremony: z.enum(['registration', 'authentication']),
  challenge: z.string(),
  userId: z.string().nullable(),
});
export type Challenge = z.infer<typeof Challenge>;

const COOKIE = 'passkey_challenge';
const MAX_AGE_SECONDS = 300;

function cookieOf(ctx: GenericEndpointContext) {
  return ctx.context.createAuthCookie(COOKIE, {maxAge: MAX_AGE_SECONDS});
}

const identify = (token: string) => `passkey-challenge:${token}`;

/** Keeps a challenge for the browser that asked for it, for one answer. */
export async function keepChallenge(
  ctx: GenericEndpointContext,
  challenge: Challenge,
): Promise<void> {
  const token = generateRandomString(32);
  const {name, attributes} = cookieOf(ctx);
  await ctx.setSignedCookie(name, token, ctx.context.secret, attributes);
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: identify(token),
    value: JSON.stringify(challenge),
    expiresAt: new Date(Date.now() + MAX_AGE_SECONDS * 1000),
  });
}

/**
 * Takes the challenge that this browser was given; nobody gets it again.
 *
 * @throws {APIError} Where there is none for this ceremony.
 */
export async function takeChallenge(
  ctx: GenericEndpointContext,
  ceremony: Challenge['ceremony'],
): Promise<Challenge> {
  const token = await ctx.getSignedCookie(
    cookieOf(ctx).name,
    ctx.context.secret,
  );
  const row = token
    ? await ctx.context.internalAdapter.consumeVerificationValue(
        identify(token),
      )
    : null;
  const read = Challenge.safeParse(row ? JSON.parse(row.value) : null);
  if (!read.success || read.data.ceremony !== ceremony) {
    throw passkeyError('BAD_REQUEST', 'CHALLENGE_NOT_FOUND');
  }
  return read.data;
}
