import {createHmac, timingSafeEqual} from 'node:crypto';

/** What a request's cookies say of a session, as far as it is plain to see. */
export type SessionCookie =
  /** A token that this backend signed. */
  | {kind: 'signed'; token: string}
  /** No cookie of Better Auth's that bears on a session. */
  | {kind: 'none'}
  /** Anything else: forged, twice, with others beside it. */
  | {kind: 'unclear'};

const NONE: SessionCookie = {kind: 'none'};
const UNCLEAR: SessionCookie = {kind: 'unclear'};

const SIGNED_VALUE = /^([\w-]{16,128})\.([\w+/]{43}=)$/;

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Reads the session cookie where it is as Better Auth writes it, and alone.
 * Everything else is `unclear`, and Better Auth's own to judge.
 *
 * @param names Names of the session cookie, and of those that change what it means.
 */
export function createSessionCookieReader(
  names: {sessionToken: string; others: readonly string[]},
  secret: string,
): (cookieHeader: string | null) => SessionCookie {
  const {sessionToken, others} = names;
  const cookie = new RegExp(
    `(?:^|;) *${escapeForPattern(sessionToken)}=([^;]*)`,
    'g',
  );

  function isSigned(token: string, signature: string): boolean {
    const expected = createHmac('sha256', secret).update(token).digest();
    const given = Buffer.from(signature, 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  return (header) => {
    if (header === null) {
      return NONE;
    }
    if (others.some((name) => header.includes(name))) {
      return UNCLEAR;
    }
    if (!header.includes(sessionToken)) {
      return NONE;
    }
    const [first, ...more] = header.matchAll(cookie);
    const [, token, signature] =
      SIGNED_VALUE.exec(decode(first?.[1]?.trim() ?? '')) ?? [];
    return token !== undefined &&
      signature !== undefined &&
      more.length === 0 &&
      isSigned(token, signature)
      ? {kind: 'signed', token}
      : UNCLEAR;
  };
}
