import {ReaderProfileError} from 'better-auth-reader-profile';

/**
 * `failure`: it was tried, and did not succeed (a wrong password, an expired
 * token, the server's own fault). `refused`: it was turned away before it was
 * tried (an untrusted origin, a malformed body, too many calls).
 */
export type AuthOutcome = 'success' | 'failure' | 'refused';

export type AuthResult = {outcome: AuthOutcome; code: string | null};

const REFUSED_STATUSES: ReadonlySet<number> = new Set([
  404, 405, 408, 413, 415, 422, 429, 431, 503,
]);

/** Better Auth's words for a call that it doesn't look at any further. */
const REFUSED_CODES: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
  'INVALID_CALLBACK_URL',
  'INVALID_ERROR_CALLBACK_URL',
  'INVALID_NEW_USER_CALLBACK_URL',
  'INVALID_ORIGIN',
  'INVALID_REDIRECT_URL',
  'MISSING_OR_NULL_ORIGIN',
  'NOT_WHILE_IMPERSONATING',
  'VALIDATION_ERROR',
]);

/** Tried, although its status is one of the refused. */
const FAILURE_CODES: ReadonlySet<string> = new Set([
  'USER_ALREADY_EXISTS',
  'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
]);

/** A constant of the server's; anything else might be a reader's words. */
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;

function resultOf(status: number, given: unknown): AuthResult {
  const code =
    typeof given === 'string' && CODE.test(given)
      ? given
      : `HTTP_${String(status)}`;
  const isRefused =
    !FAILURE_CODES.has(code) &&
    (REFUSED_STATUSES.has(status) || REFUSED_CODES.has(code));
  return {outcome: isRefused ? 'refused' : 'failure', code};
}

/** A sign-in provider, or whoever poses as one, may say anything there. */
const REDIRECT_CODES: ReadonlySet<string> = new Set([
  'ACCESS_DENIED',
  'ACCOUNT_NOT_LINKED',
  'ATTEMPTS_EXCEEDED',
  'EMAIL_NOT_FOUND',
  'EXPIRED_TOKEN',
  'INVALID_CODE',
  'INVALID_TOKEN',
  'SIGNUP_DISABLED',
  'STATE_MISMATCH',
  'TOKEN_EXPIRED',
  'UNABLE_TO_CREATE_USER',
  'USER_NOT_FOUND',
]);

/** Better Auth sends a browser back with `?error=…` where a link failed. */
function readRedirectError(location: string | null): string | null {
  const query = location?.split('?')[1]?.split('#')[0];
  const error = new URLSearchParams(query).get('error')?.toUpperCase() ?? null;
  return error === null || REDIRECT_CODES.has(error) ? error : 'OTHER_ERROR';
}

/**
 * What became of a call.
 *
 * @param body The answer's JSON, where it had any.
 * @param location Where the browser goes on.
 */
export function readAuthResult(
  response: Response,
  body: unknown,
  location = response.headers.get('Location'),
): AuthResult {
  const {status} = response;
  if (status >= 400) {
    const code =
      typeof body === 'object' && body !== null && 'code' in body
        ? body.code
        : undefined;
    return resultOf(status, code);
  }
  const error = readRedirectError(location);
  return error === null
    ? {outcome: 'success', code: null}
    : {outcome: 'failure', code: error};
}

/** What became of a call that ended in an error. */
export function readAuthError(error: unknown): AuthResult {
  return error instanceof ReaderProfileError
    ? resultOf(error.problem.status, undefined)
    : {outcome: 'failure', code: 'HTTP_500'};
}
