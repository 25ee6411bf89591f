import type {CurrentUser} from './auth/authService.js';

/** `anyone`, a signed-in `reader`, or a reader of role `admin`. */
export type Audience = 'anyone' | 'reader' | 'admin';

/** Who may use which path. A path that is not here is open to nobody. */
export const ACCESS: Readonly<Record<string, Audience>> = {
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  '/api/v1/profile': 'reader',
};

/** Who may use a path, of this table and an owner's own routes. */
export type AccessTable = Readonly<Record<string, Audience>>;

/** @throws {Error} Where a route was added without saying who may use it. */
export function readAudience(
  path: string,
  table: AccessTable = ACCESS,
): Audience {
  const audience = Object.hasOwn(table, path) ? table[path] : undefined;
  if (audience === undefined) {
    throw new Error(
      `The route ${path} is not in the access table. Add it to ACCESS in access.ts.`,
    );
  }
  return audience;
}

/**
 * Whether a path is open to this user; null is somebody who is signed out.
 * `{AUTH}/*` is not asked for: Better Auth decides there by itself.
 */
export function isEndpointAccessible(
  path: string,
  user: CurrentUser | null,
  table: AccessTable = ACCESS,
): boolean {
  const audience = Object.hasOwn(table, path) ? table[path] : undefined;
  switch (audience) {
    case 'anyone':
      return true;
    case 'reader':
      return user !== null;
    case 'admin':
      return user?.role === 'admin';
    case undefined:
      return false;
  }
}
