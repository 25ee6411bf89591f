import {assertJsonDepth, readTextBody} from 'better-auth-reader-profile';
import {toRetryAfter} from '../http/rateLimit.js';
import type {AccountRequest, AuthLimits} from '../limits/authLimits.js';
import {toPlainPath} from '../limits/authRules.js';
import type {Decision} from '../limits/sharedLimit.js';
import {resolveAlias} from './aliases.js';
import type {PasswordHashing} from './passwordHashing.js';
import {withProblemBody} from './readerProfileErrors.js';

/** Answers `{AUTH}/*`. */
export type AuthHandler = (
  request: Request,
  clientAddress: string,
) => Promise<Response>;

export type AuthGuardParts = {
  authBasePath: string;
  limits: AuthLimits;
  /** Null where passwords are hashed elsewhere. */
  hashing: Pick<PasswordHashing, 'admit'> | null;
  handle: AuthHandler;
};

/** Better Auth's own words for it, which its clients know. */
function tooManyRequests(msLeft: number): Response {
  const seconds = String(toRetryAfter(msLeft));
  return Response.json(
    {message: 'Too many requests. Please try again later.'},
    {
      status: 429,
      headers: {
        'Cache-Control': 'no-store',
        'Retry-After': seconds,
        'X-Retry-After': seconds,
      },
    },
  );
}

/** The names in a body, as accounts are compared; Better Auth takes JSON and forms. */
function readNames(
  body: string,
  contentType: string,
): {email?: unknown; username?: unknown} {
  // Parameters are a client's to make up: the type alone tells how it is read.
  if (/^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType)) {
    const form = new URLSearchParams(body);
    // Of several, the last one is what Better Auth takes.
    return {
      email: form.getAll('email').at(-1),
      username: form.getAll('username').at(-1),
    };
  }
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}

/** What a request names an account by; null where it names none. */
function readAccount(
  path: string,
  body: string,
  contentType: string,
): string | null {
  const {email, username} = readNames(body, contentType);
  const name = path === '/sign-in/username' ? username : email;
  return typeof name === 'string' ? name.trim().toLowerCase() : null;
}

/**
 * Stands before whatever answers `{AUTH}/*`, in process or elsewhere: limits
 * by address and account, the size and depth of a body, and the line for
 * requests that hash a password.
 */
export function createAuthGuard({
  authBasePath,
  limits,
  hashing,
  handle,
}: AuthGuardParts): AuthHandler {
  async function answerAttempt(
    attempt: AccountRequest,
    answer: () => Promise<Response>,
  ): Promise<Response> {
    const decision = await limits.checkAccount(attempt);
    if (!decision.allowed) {
      return tooManyRequests(decision.msLeft);
    }
    let status = 500;
    try {
      const response = await answer();
      ({status} = response);
      return response;
    } finally {
      await limits.recordOutcome(attempt, status);
    }
  }

  return async (request, clientAddress) => {
    const url = resolveAlias(new URL(request.url), authBasePath);
    const path = toPlainPath(url.pathname.slice(authBasePath.length));
    const decision: Decision = await limits.checkAddress(path, clientAddress);
    if (!decision.allowed) {
      return withProblemBody(
        tooManyRequests(decision.msLeft),
        path,
        request.method,
      );
    }
    if (request.method === 'GET' || request.method === 'HEAD') {
      return handle(request, clientAddress);
    }
    const body = await readTextBody(request);
    const contentType = request.headers.get('Content-Type') ?? '';
    if (/json/i.test(contentType)) {
      assertJsonDepth(body);
    }
    const headers = new Headers(request.headers);
    // A byte order mark was taken off.
    headers.delete('Content-Length');
    const handleBody = () =>
      handle(
        new Request(request.url, {
          method: request.method,
          headers,
          ...(body !== '' && {body}),
        }),
        clientAddress,
      );
    const answer = () =>
      hashing === null ? handleBody() : hashing.admit(path, handleBody);
    const account = readAccount(path, body, contentType);
    return account === null
      ? answer()
      : answerAttempt({path, account, clientAddress}, answer);
  };
}
