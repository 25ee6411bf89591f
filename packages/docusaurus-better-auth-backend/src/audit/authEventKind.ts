import type {Method} from '../http/route.js';

/** Calls that read and change nothing: measured, never recorded. */
export const READ_KIND = 'read';

/** Kinds by Better Auth's path, below `{AUTH}`. */
const BY_PATH: Readonly<Record<string, string>> = {
  '/sign-in/social': 'social',
  '/sign-in/oauth2': 'social',
  '/link-social': 'social',
  '/unlink-account': 'social',
  '/sign-in/magic-link': 'magic-link-request',
  '/magic-link/verify': 'magic-link',
  '/sign-in/passkey': 'passkey',
  '/passkey/verify-authentication': 'passkey',
  '/passkey/verify-registration': 'passkey-added',
  '/passkey/delete-passkey': 'passkey-removed',
  '/passkey/update-passkey': 'passkey-renamed',
  '/passkey/generate-register-options': READ_KIND,
  '/passkey/generate-authenticate-options': READ_KIND,
  '/passkey/list-user-passkeys': READ_KIND,
  '/sign-in/email-otp': 'email-code',
  '/email-otp/send-verification-otp': 'email-code-request',
  '/email-otp/check-verification-otp': 'email-code-check',
  '/email-otp/verify-email': 'verify-email',
  '/email-otp/request-password-reset': 'password-reset-request',
  '/forget-password/email-otp': 'password-reset-request',
  '/email-otp/reset-password': 'password-reset',
  '/sign-in/anonymous': 'guest',
  '/delete-anonymous-user': 'delete-user',
  '/two-factor/enable': 'two-factor-setup',
  '/two-factor/disable': 'two-factor-off',
  '/two-factor/generate-backup-codes': 'two-factor-codes',
  '/two-factor/get-totp-uri': 'two-factor-secret',
  '/two-factor/send-otp': 'two-factor-code-request',
  '/handoff': 'handoff',
  '/handoff/begin': READ_KIND,
  '/sign-out': 'sign-out',
  '/request-password-reset': 'password-reset-request',
  '/forget-password': 'password-reset-request',
  '/reset-password': 'password-reset',
  '/send-verification-email': 'verify-email-request',
  '/verify-email': 'verify-email',
  '/change-password': 'change-password',
  '/set-password': 'change-password',
  '/verify-password': 'verify-password',
  '/change-email': 'change-email',
  '/update-user': 'update-user',
  '/delete-user': 'delete-user',
  '/delete-user/callback': 'delete-user',
  '/revoke-session': 'session-revoked',
  '/revoke-sessions': 'session-revoked',
  '/revoke-other-sessions': 'session-revoked',
};

/** Kinds by the beginning of the path, for what a plugin adds. */
const BY_PREFIX: readonly (readonly [string, string])[] = [
  ['/sign-in/', 'sign-in'],
  ['/sign-up/', 'sign-up'],
  ['/callback/', 'social'],
  ['/oauth2/callback/', 'social'],
  ['/two-factor/', 'two-factor'],
  ['/passkey/', 'passkey'],
];

/** Acts of Better Auth's admin plugin, under `/admin/`. */
const ADMIN_ACTS: ReadonlySet<string> = new Set([
  'ban-user',
  'create-user',
  'get-user',
  'has-permission',
  'impersonate-user',
  'list-user-sessions',
  'list-users',
  'remove-user',
  'revoke-user-session',
  'revoke-user-sessions',
  'set-role',
  'set-user-password',
  'stop-impersonating',
  'unban-user',
  'update-user',
]);

/**
 * The kind of authentication event that a call of `{AUTH}` is, or
 * {@link READ_KIND}. One of a fixed set, whatever the client asks for.
 *
 * @param path Better Auth's path, aliases resolved, without `{AUTH}`.
 */
export function kindOfAuthCall(path: string): string {
  const known = Object.hasOwn(BY_PATH, path) ? BY_PATH[path] : undefined;
  if (known !== undefined) {
    return known;
  }
  const act = path.startsWith('/admin/') ? path.slice('/admin/'.length) : '';
  if (ADMIN_ACTS.has(act)) {
    return `admin-${act}`;
  }
  return (
    BY_PREFIX.find(([prefix]) => path.startsWith(prefix))?.[1] ?? READ_KIND
  );
}

/** Kinds of the backend's own routes, by method and path. */
const BY_ROUTE: Readonly<Record<string, string>> = {
  'POST /api/v1/sessions/:id/revoke': 'session-revoked',
  'GET /api/v1/admin/users': 'admin-list-users',
  'GET /api/v1/admin/users/:id': 'admin-get-user',
  'GET /api/v1/admin/users/:id/sessions': 'admin-list-user-sessions',
  'POST /api/v1/admin/users/:id/ban': 'admin-ban-user',
  'POST /api/v1/admin/users/:id/unban': 'admin-unban-user',
  'POST /api/v1/admin/users/:id/revoke-sessions': 'admin-revoke-user-sessions',
  'POST /api/v1/admin/users/:id/role': 'admin-set-role',
};

/** The kind of event that a call of an own route is; null for most of them. */
export function kindOfRoute(method: Method, path: string): string | null {
  const key = `${method} ${path}`;
  return Object.hasOwn(BY_ROUTE, key) ? (BY_ROUTE[key] ?? null) : null;
}

/** Kinds whose reader is known by the cookie, before the call is answered. */
export function isBySession(kind: string): boolean {
  return (
    kind !== READ_KIND &&
    !/^(sign-in|sign-up|magic-link|password-reset|verify-email|social|email-code|guest|handoff|passkey$)/.test(
      kind,
    )
  );
}
