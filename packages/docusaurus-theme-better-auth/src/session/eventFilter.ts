/** Kinds of authentication events, readers' before admins'. */
export const EVENT_KINDS = [
  'sign-in',
  'sign-up',
  'sign-out',
  'social',
  'magic-link-request',
  'magic-link',
  'passkey',
  'two-factor',
  'password-reset-request',
  'password-reset',
  'verify-password',
  'change-password',
  'verify-email-request',
  'verify-email',
  'change-email',
  'update-user',
  'delete-user',
  'session-revoked',
  'admin-list-users',
  'admin-get-user',
  'admin-list-user-sessions',
  'admin-ban-user',
  'admin-unban-user',
  'admin-set-role',
  'admin-revoke-user-sessions',
  'admin-revoke-user-session',
  'admin-impersonate-user',
  'admin-stop-impersonating',
  'admin-create-user',
  'admin-update-user',
  'admin-remove-user',
  'admin-set-user-password',
  'admin-has-permission',
] as const;

/** Which authentication events are asked for, as the call's query names it. */
export type EventFilter = {
  kind?: string | undefined;
  outcome?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The filter that a page's query string holds: days, both ends included. */
export function readEventFilter(query: URLSearchParams): EventFilter {
  const day = (name: string) => {
    const value = query.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value))
      ? value
      : undefined;
  };
  return {
    kind: query.get('kind') || undefined,
    outcome: query.get('outcome') || undefined,
    since: day('since'),
    until: day('until'),
  };
}

/** The same for the backend, which leaves `until` itself out. */
export function toEventQuery({until, ...filter}: EventFilter): EventFilter {
  return until === undefined
    ? filter
    : {
        ...filter,
        until: new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10),
      };
}
