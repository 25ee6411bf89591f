import type {CurrentUser} from './auth/authService.js';

/** `anyone`, a signed-in `reader`, or a reader of role `admin`. */
export type Audience = 'anyone' | 'reader' | 'admin';

/** Who may use which path. A path that is not here is open to nobody. */
export const ACCESS: Readonly<Record<string, Audience>> = {
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  // Asks for METRICS_TOKEN by itself, where one is set.
  '/metrics': 'anyone',
  // Mounted on a developer's own machine only: see mail/mailMode.ts.
  '/dev/outbox': 'anyone',
  '/dev/outbox.json': 'anyone',
  '/dev/outbox/:id': 'anyone',
  '/openapi.json': 'anyone',
  '/api/v1/capabilities': 'anyone',
  '/api/v1/consent-policies/:version': 'anyone',
  '/api/v1/select': 'anyone',
  '/api/v1/query': 'anyone',
  '/api/v1/profile': 'reader',
  '/api/v1/profile/export': 'reader',
  '/api/v1/consents': 'reader',
  '/api/v1/preferences': 'reader',
  '/api/v1/sessions/:id/revoke': 'reader',
  '/api/v1/admin/users': 'admin',
  '/api/v1/admin/users/:id': 'admin',
  '/api/v1/admin/users/:id/sessions': 'admin',
  '/api/v1/admin/users/:id/ban': 'admin',
  '/api/v1/admin/users/:id/unban': 'admin',
  '/api/v1/admin/users/:id/revoke-sessions': 'admin',
  '/api/v1/admin/users/:id/role': 'admin',
  '/api/v1/admin/events': 'admin',
  '/api/v1/admin/consent-report': 'admin',
  '/api/v1/admin/usage': 'admin',
};

/**
 * What an admin who looks at the site as a reader may call of what is a
 * reader's. All else is that reader's alone: what they told about themselves
 * is shown to nobody. An owner's own routes are not known, and so not open.
 */
const WHILE_IMPERSONATING: ReadonlySet<string> = new Set([
  'GET /api/v1/preferences',
]);

/** Whether a route answers an admin who looks at the site as a reader. */
export function isOpenToImpersonation(
  method: string,
  path: string,
  table: AccessTable = ACCESS,
): boolean {
  return (
    readAudience(path, table) === 'anyone' ||
    WHILE_IMPERSONATING.has(`${method} ${path}`)
  );
}

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
