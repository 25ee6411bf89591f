import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import type {AuthContext} from 'better-auth';
import {parse, serialize} from 'hono/utils/cookie';

/** As long as a message's link works that signs in. */
const MAX_AGE_SECONDS = 24 * 60 * 60;

/** 32 random bytes, and as many of a SHA-256: 43 characters of base64url. */
export const SECRET = /^[\w-]{43}$/;

export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function readSecret({createAuthCookie}: AuthContext, headers: Headers) {
  const {name} = createAuthCookie('handoff');
  const secret = parse(headers.get('Cookie') ?? '', name)[name];
  return secret !== undefined && SECRET.test(secret) ? secret : null;
}

/**
 * Makes a browser known to itself: a secret that only its cookies hold, of
 * which everybody may know the digest. One that it has is used again: flows
 * of several tabs may be under way.
 */
export function issueSecret(
  context: AuthContext,
  headers: Headers,
): {challenge: string; setCookie: string} {
  const secret = readSecret(context, headers) ?? createSecret();
  const {name, attributes} = context.createAuthCookie('handoff', {
    maxAge: MAX_AGE_SECONDS,
  });
  const {path, domain, sameSite, secure, httpOnly, partitioned} = attributes;
  return {
    challenge: digestOf(secret),
    setCookie: serialize(name, secret, {
      maxAge: MAX_AGE_SECONDS,
      path: path ?? '/',
      httpOnly: httpOnly ?? true,
      secure: secure ?? true,
      ...(domain !== undefined && {domain}),
      ...(sameSite !== undefined && {sameSite}),
      ...(partitioned && {partitioned}),
    }),
  };
}

/** Whether these are the headers of the browser that was given this challenge. */
export function hasSecretOf(
  challenge: string,
  context: AuthContext,
  headers: Headers,
): boolean {
  const secret = readSecret(context, headers);
  return (
    secret !== null &&
    timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(challenge))
  );
}
