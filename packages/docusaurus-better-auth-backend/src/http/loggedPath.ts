import type {Context} from 'hono';
import {matchedRoutes} from 'hono/route';

/** Label of every address that is no route: whoever scans can't add labels. */
export const UNKNOWN_ROUTE = 'unknown';

/** A part of a path that is a word, such as `sign-in`, and no id or address. */
const WORD = /^[a-z][a-z0-9._-]{0,23}$/;

/**
 * The pattern of the route that a request is for, `/api/v1/sessions/:id/revoke`
 * for instance, or {@link UNKNOWN_ROUTE}.
 */
export function readRoutePattern(c: Context): string {
  return (
    matchedRoutes(c)
      .map(({path}) => path)
      .find((path) => path !== '/*' && path !== '*') ?? UNKNOWN_ROUTE
  );
}

/**
 * A request's path as the log may hold it: a route's pattern in place of the
 * ids in it, and elsewhere only its words, since people and programs put
 * addresses, ids and tokens into paths.
 */
export function readLoggedPath(c: Context): string {
  const pattern = readRoutePattern(c);
  if (pattern !== UNKNOWN_ROUTE && !pattern.endsWith('*')) {
    return pattern;
  }
  return (
    c.req.path
      .split('/')
      .map((part) => (part === '' || WORD.test(part) ? part : '…'))
      .join('/')
      // Better Auth carries the token of a password reset in the path itself.
      .replace(/(\/reset-password\/).+/, '$1…')
  );
}
