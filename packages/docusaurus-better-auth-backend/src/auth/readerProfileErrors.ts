import {createProblem, problemResponse} from 'better-auth-reader-profile';

const PROFILE_METHODS = 'GET, POST';

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
  if (status === 404 && path === '/reader-profile/profile') {
    return problemResponse(
      createProblem(405, `This address answers GET and POST, not ${method}.`),
      {Allow: PROFILE_METHODS},
    );
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
