import {createProblem, problemResponse} from 'better-auth-reader-profile';
import type {MiddlewareHandler} from 'hono';

const NUL = '\u0000';

/** Whether a path's escapes are UTF-8, without a NUL, which no column holds. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes(NUL);
  } catch {
    return false;
  }
}

/** Answers 404 to a path that nothing can be found by, before any handler. */
export const pathCheck: MiddlewareHandler = async (c, next) => {
  if (!isReadable(new URL(c.req.url).pathname)) {
    return problemResponse(
      createProblem(404, 'There is nothing at this address.'),
    );
  }
  await next();
  return undefined;
};
