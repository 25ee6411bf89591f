import {createProblem, problemResponse} from 'better-auth-reader-profile';
import type {MiddlewareHandler} from 'hono';

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that bears a cookie and does not come from a trusted page:
 * browsers send cookies whoever made the page, and `Origin` tells who did.
 * For our own routes; Better Auth checks its own.
 */
export function originCheck(
  trustedOrigins: ReadonlySet<string>,
): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (
      !READING_METHODS.has(c.req.method) &&
      c.req.header('Cookie') !== undefined &&
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
