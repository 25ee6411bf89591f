import {ReaderProfileError, readTextBody} from 'better-auth-reader-profile';
import {CLIENT_ADDRESS_HEADER} from '../http/clientAddress.js';
import {isWriteWithCookie} from '../http/originCheck.js';
import {resolveAlias} from './aliases.js';
import type {AuthService} from './authService.js';
import {withProblemBody} from './readerProfileErrors.js';
import {upstreamProblem} from './gateway/upstreamError.js';
import {withoutSessionTokens} from './sessionToken.js';

/** The escape of NUL in JSON: with an odd number of backslashes before it. */
const NUL_IN_JSON = /(?:^|[^\\])(?:\\\\)*\\u0000/;
const NUL = '\u0000';
/** NUL as URLs and forms write it; in JSON these are three characters. */
const NUL_ESCAPE = '%00';

function holdsNul(body: string, contentType: string): boolean {
  return (
    body.includes(NUL) ||
    NUL_IN_JSON.test(body) ||
    (/x-www-form-urlencoded/i.test(contentType) && body.includes(NUL_ESCAPE))
  );
}

/** Postgres has no NUL in text; Better Auth would answer 500 to one. */
function refuseNul(url: URL, body: string, contentType: string): void {
  if (url.href.includes(NUL_ESCAPE) || holdsNul(body, contentType)) {
    throw new ReaderProfileError(
      422,
      'The request holds a NUL character, which no field can store.',
    );
  }
}

/**
 * Better Auth also takes an origin in capitals or with a path. Ours are exact;
 * one that is missing or `null` stays Better Auth's to decide about.
 */
function hasInexactOrigin(
  request: Request,
  trustedOrigins: ReadonlySet<string>,
): boolean {
  const origin = request.headers.get('Origin');
  return (
    isWriteWithCookie(request) &&
    origin !== null &&
    origin !== 'null' &&
    !trustedOrigins.has(origin)
  );
}

async function prepareRequest(
  request: Request,
  authBasePath: string,
  clientAddress: string,
): Promise<Request> {
  const url = resolveAlias(new URL(request.url), authBasePath);
  const body =
    request.method === 'GET' || request.method === 'HEAD'
      ? undefined
      : (await readTextBody(request)) || undefined;
  refuseNul(url, body ?? '', request.headers.get('content-type') ?? '');
  const headers = new Headers(request.headers);
  headers.set(CLIENT_ADDRESS_HEADER, clientAddress);
  headers.delete('content-length');
  return new Request(url, {
    method: request.method,
    headers,
    ...(body !== undefined && {body}),
  });
}

async function finishResponse(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  const retryAfter = headers.get('X-Retry-After');
  if (retryAfter !== null) {
    headers.set('Retry-After', retryAfter);
  }
  if (
    response.body === null ||
    !/^application\/json/i.test(headers.get('Content-Type') ?? '')
  ) {
    return new Response(response.body, {status: response.status, headers});
  }
  headers.delete('Content-Length');
  try {
    const text = await response.text();
    return new Response(
      text === ''
        ? text
        : JSON.stringify(withoutSessionTokens(JSON.parse(text) as unknown)),
      {status: response.status, headers},
    );
  } catch {
    // Broken off, or no JSON at all: a service elsewhere may do either.
    return upstreamProblem(502);
  }
}

/**
 * Better Auth's own handler with what the contract adds around it: aliases,
 * body limits, exact origins, the client's true address, problems under
 * `reader-profile`, and no session token in any JSON.
 */
export function createAuthHandler(
  auth: AuthService,
  authBasePath: string,
  trustedOrigins: ReadonlySet<string>,
): (request: Request, clientAddress: string) => Promise<Response> {
  return async (request, clientAddress) => {
    const read = await auth.readSession?.(request);
    if (read) {
      return read;
    }
    const prepared = await prepareRequest(request, authBasePath, clientAddress);
    const path = new URL(prepared.url).pathname.slice(authBasePath.length);
    const response = hasInexactOrigin(request, trustedOrigins)
      ? Response.json(
          {code: 'INVALID_ORIGIN', message: 'Invalid origin'},
          {status: 403},
        )
      : await finishResponse(await auth.handler(prepared));
    return withProblemBody(response, path, request.method);
  };
}
