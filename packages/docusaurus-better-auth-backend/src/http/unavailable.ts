import {createProblem, problemResponse} from 'better-auth-reader-profile';

const RETRY_AFTER_SECONDS = '5';

/** The answer while what the backend needs is away. Default: the database. */
export function unavailable(
  detail = 'The database is not ready. Try again in a moment.',
): Response {
  return problemResponse(createProblem(503, detail), {
    'Retry-After': RETRY_AFTER_SECONDS,
  });
}
