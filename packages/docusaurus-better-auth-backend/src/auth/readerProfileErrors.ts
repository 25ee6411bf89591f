import {createProblem, problemResponse} from 'better-auth-reader-profile';
import {methodNotAllowed} from '../http/methodNotAllowed.js';

const ENDPOINTS: readonly {path: RegExp; methods: readonly string[]}[] = [
  {path: /^\/reader-profile\/profile$/, methods: ['GET', 'POST', 'DELETE']},
  {path: /^\/reader-profile\/profile\/export$/, methods: ['GET']},
  {path: /^\/reader-profile\/consents$/, methods: ['GET']},
  {path: /^\/reader-profile\/consent-policies\/[^/]+$/, methods: ['GET']},
];

async function readMessage(response: Response): Promise<string | undefined> {
  try {
    const body = (await response.json()) as {message?: unknown} | null;
    return typeof body?.message === 'string' ? body.message : undefined;
  } catch {
    // Better Auth answers some refusals, 404 for instance, without a body.
    return undefined;
  }
}

function inSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/**
 * What Better Auth's router refuses under `{AUTH}/reader-profile/*`, an
 * origin or a call too many for instance, as the contract's problem there.
 *
 * @param path What follows `{AUTH}` in the request's path.
 */
export async function withProblemBody(
  response: Response,
  path: string,
  method: string,
): Promise<Response> {
  const {status} = response;
  if (
    status < 400 ||
    !path.startsWith('/reader-profile/') ||
    response.headers.get('Content-Type') === 'application/problem+json'
  ) {
    return response;
  }
  const methods = ENDPOINTS.find((endpoint) =>
    endpoint.path.test(path),
  )?.methods;
  // Better Auth answers 404 to a wrong method, too.
  if (status === 404 && methods && !methods.includes(method)) {
    return methodNotAllowed(methods, method);
  }
  const detail =
    status === 404
      ? 'There is nothing at this address.'
      : inSentence((await readMessage(response)) ?? 'The request was refused');
  const kept = Object.fromEntries(
    [...response.headers].filter(([name]) =>
      ['retry-after', 'x-retry-after'].includes(name),
    ),
  );
  return problemResponse(createProblem(status, detail), kept);
}
