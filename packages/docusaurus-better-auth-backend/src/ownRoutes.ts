import type {AccessTable, Audience} from './access.js';
import {ACCESS} from './access.js';
import type {Method, Route} from './http/route.js';

/** A route of an owner's own, and who may use it. */
export type OwnRoute = Route & {
  /** Routes of one path have one audience. */
  access: Audience;
};

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE'];
const AUDIENCES: readonly Audience[] = ['anyone', 'reader', 'admin'];

/** `/a/b`, `/a/:name`: parts that are letters, digits, `_`, `.`, `-`, or named. */
const PATH = /^(\/(:\w+|[\w.~-]+))+$/;

function partsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function isNamed(part: string | undefined): boolean {
  return part?.startsWith(':') ?? false;
}

/** Whether the first parts of two paths may be the same of one address. */
function beginAlike(one: string[], other: string[], count: number): boolean {
  return one
    .slice(0, count)
    .every(
      (part, index) =>
        part === other[index] || isNamed(part) || isNamed(other[index]),
    );
}

/** Whether one address may belong to both paths. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.length === b.length && beginAlike(a, b, a.length);
}

/** Whether a path may reach Better Auth's. */
function isUnder(path: string, authBasePath: string): boolean {
  const [parts, base] = [partsOf(path), partsOf(authBasePath)];
  return parts.length >= base.length && beginAlike(parts, base, base.length);
}

function describeMistake(
  route: OwnRoute,
  earlier: readonly OwnRoute[],
  authBasePath: string,
): string | null {
  const {method, path, access} = route;
  if (!METHODS.includes(method)) {
    return `has a method that is not served. Use ${METHODS.join(', ')}.`;
  }
  if (!PATH.test(path)) {
    return 'has no path of the form /api/v1/bookmarks or /api/v1/bookmarks/:id.';
  }
  if (!AUDIENCES.includes(access)) {
    return 'does not say who may use it. Set access to "anyone", "reader" or "admin".';
  }
  if (isUnder(path, authBasePath)) {
    return `is under ${authBasePath}, where Better Auth answers. Take another path, such as /api/v1/bookmarks, or write a Better Auth plugin.`;
  }
  const ours = Object.keys(ACCESS).find((known) => overlap(path, known));
  if (ours !== undefined) {
    return `is in the way of ${ours}, which this backend serves itself. Take another path.`;
  }
  for (const other of earlier.filter((given) => overlap(path, given.path))) {
    if (other.path !== path) {
      return `may answer the same addresses as ${other.path}. Take another path.`;
    }
    if (other.method === method) {
      return 'is given twice.';
    }
    if (other.access !== access) {
      return `has the access "${access}" where another route of this path has "${other.access}". Give both the same.`;
    }
  }
  return null;
}

/**
 * The access table with an owner's own routes in it.
 *
 * @throws {Error} Names the first route that cannot be served, and what to do.
 */
export function addOwnRoutes(
  routes: readonly OwnRoute[],
  authBasePath: string,
): AccessTable {
  const access: Record<string, Audience> = {...ACCESS};
  routes.forEach((route, index) => {
    const mistake = describeMistake(
      route,
      routes.slice(0, index),
      authBasePath,
    );
    if (mistake !== null) {
      throw new Error(`The route ${route.method} ${route.path} ${mistake}`);
    }
    access[route.path] = route.access;
  });
  return access;
}
