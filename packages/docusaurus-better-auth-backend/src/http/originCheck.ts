import {createProblem, problemResponse} from 'better-auth-reader-profile';
import type {MiddlewareHandler} from 'hono';
import {QUERY_PATH, SELECT_PATH} from '../ask/askRoutes.js';

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Reads that are POSTs for their body's sake: nobody is kept from these. */
export const READING_PATHS: ReadonlySet<string> = new Set([
  SELECT_PATH,
  QUERY_PATH,
]);

/** Whether a request may change something for the reader whose cookie it bears. */
export function isWriteWithCookie(request: Request): boolean {
  return !READING_METHODS.has(request.method) && request.headers.has('Cookie');
}

/**
 * Refuses a write that bears a cookie and does not come from a trusted page:
 * browsers send cookies whoever made the page, and `Origin` tells who did.
 * For our own routes; under `{AUTH}` the auth handler and Better Auth check.
 */
export function originCheck(
  trustedOrigins: ReadonlySet<string>,
): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (
      isWriteWithCookie(c.req.raw) &&
      !READING_PATHS.has(c.req.path) &&
      (origin === undefined || !trustedOrigins.has(origin))
    ) {
      return problemResponse(
        createProblem(
          403,
          'This request does not come from a page that this backend trusts.',
        ),
      );
    }
    await next();
    return undefined;
  };
}
