import * as z from 'zod/mini';
import {codePointLength, holdsLoneSurrogate, holdsNul} from './storableText.js';

/** Rows that one page of a list holds at most, and where nothing is said. */
export const ADMIN_PAGE_MAX = 100;
export const ADMIN_PAGE_DEFAULT = 25;

/** The most that a reason for a ban may hold, in Unicode code points. */
export const BAN_REASON_MAX_LENGTH = 500;

const Instant = z.iso.datetime({offset: true});

/** Text that Postgres can keep. */
const text = (maxLength: number) =>
  z.string({error: 'Must be text'}).check(
    z.refine((value) => codePointLength(value) <= maxLength, {
      error: `Must hold at most ${maxLength} characters`,
    }),
    z.refine((value) => !holdsNul(value) && !holdsLoneSurrogate(value), {
      error: 'Must not hold a NUL or half a character',
    }),
    z.meta({maxLength}),
  );

const LIMIT_ERROR = `Must be a whole number from 1 to ${ADMIN_PAGE_MAX}`;
const PageLimit = z.optional(
  z.string().check(z.regex(/^([1-9]\d?|100)$/, {error: LIMIT_ERROR})),
);
/** Opaque: what the page before answered as `next_cursor`. */
const Cursor = z.optional(
  z
    .string()
    .check(
      z.regex(/^\d{1,16}\.[\w-]{1,64}$/, {error: 'Not a cursor of this list'}),
    ),
);

/** Like it, of a list whose ids are numbers. */
const EventCursor = z.optional(
  z
    .string()
    .check(
      z.regex(/^\d{1,16}\.\d{1,18}$/, {error: 'Not a cursor of this list'}),
    ),
);

/** A time in a query: of day, or at midnight UTC where only a date is given. */
const QueryTime = z.optional(
  z
    .union([z.iso.datetime({offset: true}), z.iso.date()], {
      error:
        'Must be a date or a time, such as 2026-01-31 or 2026-01-31T12:00:00Z',
    })
    .check(
      z.refine((value) => /^(19[7-9]|20\d)\d/.test(value), {
        error: 'Must be in the years from 1970 to 2099',
      }),
    ),
);

/** Query of `GET /api/v1/admin/users`. */
export const AdminUsersQuery = z.object({
  /** Part of a name or an e-mail address, in capitals or not. */
  search: z.optional(text(200)),
  limit: PageLimit,
  cursor: Cursor,
});
export type AdminUsersQuery = z.infer<typeof AdminUsersQuery>;

/** An account as admins see it. Backgrounds are never shown to them. */
export const AdminUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  role: z.string(),
  banned: z.boolean(),
  ban_reason: z.nullable(z.string()),
  /** Null for a ban without end. */
  ban_expires: z.nullable(Instant),
  created_at: Instant,
  /** When a session that is still there was last renewed. */
  last_seen: z.nullable(Instant),
});
export type AdminUser = z.infer<typeof AdminUser>;

/** Answer of `GET /api/v1/admin/users`, newest account first. */
export const AdminUsers = z.object({
  users: z.array(AdminUser),
  next_cursor: z.nullable(z.string()),
});
export type AdminUsers = z.infer<typeof AdminUsers>;

/** A session as admins see it: no token, and a browser's family alone. */
export const AdminSession = z.object({
  id: z.string(),
  created_at: Instant,
  last_seen: Instant,
  expires_at: Instant,
  browser: z.string(),
  os: z.string(),
});
export type AdminSession = z.infer<typeof AdminSession>;

/** Answer of `GET /api/v1/admin/users/{id}/sessions`, newest first. */
export const AdminSessions = z.object({sessions: z.array(AdminSession)});
export type AdminSessions = z.infer<typeof AdminSessions>;

/** Body of `POST /api/v1/admin/users/{id}/ban`. */
export const BanInput = z.object(
  {
    reason: z.optional(z.nullable(text(BAN_REASON_MAX_LENGTH))),
    /** Left out or null: the ban has no end. */
    expires_at: z.optional(
      z.nullable(
        z.iso
          .datetime({
            offset: true,
            error: 'Must be a time, such as 2026-01-31T12:00:00Z',
          })
          .check(
            z.refine((value) => Date.parse(value) > Date.now(), {
              error: 'Must be in the future',
            }),
          ),
      ),
    ),
  },
  {error: 'Must be a JSON object'},
);
export type BanInput = z.infer<typeof BanInput>;

/** Body of `POST /api/v1/admin/users/{id}/role`. */
export const RoleInput = z.object(
  {role: z.enum(['admin', 'user'], {error: 'Must be admin or user'})},
  {error: 'Must be a JSON object'},
);
export type RoleInput = z.infer<typeof RoleInput>;

export const AuthEventOutcome = z.enum(['success', 'failure', 'refused']);

/** Query of `GET /api/v1/admin/events`. */
export const AdminEventsQuery = z.object({
  kind: z.optional(
    z.string().check(z.regex(/^[a-z-]{1,40}$/, {error: 'Not a kind of event'})),
  ),
  outcome: z.optional(
    z.enum(['success', 'failure', 'refused'], {
      error: 'Must be success, failure or refused',
    }),
  ),
  since: QueryTime,
  /** Events before this time. */
  until: QueryTime,
  limit: PageLimit,
  cursor: EventCursor,
});
export type AdminEventsQuery = z.infer<typeof AdminEventsQuery>;

/** An authentication event: no e-mail address, no IP address, no user id. */
export const AuthEventRecord = z.object({
  id: z.string(),
  time: Instant,
  /** `sign-in`, `sign-up`, `password-reset`, `admin-ban-user`, … */
  kind: z.string(),
  outcome: AuthEventOutcome,
  /** Why it did not succeed. */
  code: z.nullable(z.string()),
  /** One name for one reader, which leads to nobody; null where unknown or erased. */
  reader: z.nullable(z.string()),
  /** The reader to whom an admin did it. */
  target: z.nullable(z.string()),
  browser: z.string(),
  os: z.string(),
});
export type AuthEventRecord = z.infer<typeof AuthEventRecord>;

/** Answer of `GET /api/v1/admin/events`, newest first. */
export const AdminEvents = z.object({
  events: z.array(AuthEventRecord),
  next_cursor: z.nullable(z.string()),
});
export type AdminEvents = z.infer<typeof AdminEvents>;

const Count = z.int().check(z.minimum(0));

/**
 * Answer of `GET /api/v1/admin/consent-report`. Decisions count for good,
 * those of deleted accounts too; `in_force` counts accounts of now.
 */
export const ConsentReport = z.object({
  given: Count,
  withdrawn: Count,
  in_force: Count,
  by_version: z.array(
    z.object({
      version: z.string(),
      given: Count,
      withdrawn: Count,
      in_force: Count,
    }),
  ),
  /** Days in UTC on which somebody decided, newest first. */
  by_day: z.array(
    z.object({day: z.iso.date(), given: Count, withdrawn: Count}),
  ),
});
export type ConsentReport = z.infer<typeof ConsentReport>;

/** Query of `GET /api/v1/admin/usage`. */
export const UsageQuery = z.object({
  /** Days to report, today included; 30 where it is left out. */
  days: z.optional(
    z.string().check(
      z.regex(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])$/, {
        error: 'Must be a whole number from 1 to 366',
      }),
    ),
  ),
});
export type UsageQuery = z.infer<typeof UsageQuery>;

/** Answer of `GET /api/v1/admin/usage`: counts alone. */
export const UsageReport = z.object({
  /** Each day in UTC, newest first. */
  days: z.array(
    z.object({
      day: z.iso.date(),
      sign_ups: Count,
      /** Readers with an authentication event that succeeded on that day. */
      active_readers: Count,
      questions: Count,
    }),
  ),
  /**
   * Accounts whose session was begun or renewed within the last 1, 7 and 30
   * days; null where another service keeps the sessions.
   */
  seen: z.nullable(z.object({day: Count, week: Count, month: Count})),
});
export type UsageReport = z.infer<typeof UsageReport>;
