import {createProblem, problemResponse} from 'better-auth-reader-profile';

const RETRY_AFTER_SECONDS = '5';

/** The answer while the database is away or not migrated. */
export function unavailable(): Response {
  return problemResponse(
    createProblem(503, 'The database is not ready. Try again in a moment.'),
    {'Retry-After': RETRY_AFTER_SECONDS},
  );
}
