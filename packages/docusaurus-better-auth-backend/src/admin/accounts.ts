import type {
  AdminSession,
  AdminUser,
  AdminUsers,
} from 'better-auth-reader-profile/contract';
import {readCoarseUserAgent} from '../audit/coarseUserAgent.js';
import type {Database} from '../database/openDatabase.js';
import {
  microsecondsOf,
  nextCursor,
  readCursor,
  timeOfCursor,
} from './cursor.js';

export type AccountPage = {
  search: string | undefined;
  limit: number;
  cursor: string | undefined;
};

/** Accounts as admins see and change them, in Better Auth's own tables. */
export type Accounts = {
  list(page: AccountPage): Promise<AdminUsers>;
  get(id: string): Promise<AdminUser | null>;
  listSessions(id: string): Promise<AdminSession[]>;
  /** Bans a reader and ends every session at once. */
  ban(id: string, reason: string | null, expires: Date | null): Promise<void>;
  unban(id: string): Promise<void>;
  revokeSessions(id: string): Promise<void>;
  setRole(id: string, role: string): Promise<void>;
};

type UserRow = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  role: string | null;
  banned: boolean | null;
  banReason: string | null;
  banExpires: Date | null;
  createdAt: Date;
  lastSeen: Date | null;
  microseconds: string;
};

type SessionRow = {
  id: string;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  userAgent: string | null;
};

const SELECT_USER = `SELECT u."id", u."name", u."email", u."emailVerified", u."role",
  u."banned", u."banReason", u."banExpires", u."createdAt",
  (SELECT max(s."updatedAt") FROM "session" AS s WHERE s."userId" = u."id"
    AND s."impersonatedBy" IS NULL) AS "lastSeen",
  ${microsecondsOf('u."createdAt"')} AS "microseconds"
FROM "user" AS u`;

const LIST = `${SELECT_USER}
WHERE ($1::text IS NULL OR u."name" ILIKE $1 OR u."email" ILIKE $1)
  AND ($2::text IS NULL OR (u."createdAt", u."id") < (${timeOfCursor('$2')}, $3::text))
ORDER BY u."createdAt" DESC, u."id" DESC
LIMIT $4`;

const BAN = `WITH banned AS (
  UPDATE "user" SET "banned" = true, "banReason" = $2, "banExpires" = $3, "updatedAt" = now()
  WHERE "id" = $1
)
DELETE FROM "session" WHERE "userId" = $1`;

const UNBAN = `UPDATE "user"
SET "banned" = false, "banReason" = NULL, "banExpires" = NULL, "updatedAt" = now()
WHERE "id" = $1`;

/** LIKE's own signs stand for themselves in what is searched for. */
function toPattern(search: string | undefined): string | null {
  return search
    ? `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    : null;
}

function toInstant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

function toUser(row: UserRow): AdminUser {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    email_verified: row.emailVerified,
    role: row.role ?? 'user',
    banned: row.banned ?? false,
    ban_reason: row.banReason,
    ban_expires: toInstant(row.banExpires),
    created_at: row.createdAt.toISOString(),
    last_seen: toInstant(row.lastSeen),
  };
}

function toSession(row: SessionRow): AdminSession {
  return {
    id: row.id,
    created_at: row.createdAt.toISOString(),
    last_seen: row.updatedAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    ...readCoarseUserAgent(row.userAgent),
  };
}

export function createAccounts({query}: Pick<Database, 'query'>): Accounts {
  return {
    async list({search, limit, cursor}) {
      const after = readCursor(cursor);
      const rows = await query<UserRow>(LIST, [
        toPattern(search),
        after?.microseconds ?? null,
        after?.id ?? null,
        limit + 1,
      ]);
      return {
        users: rows.slice(0, limit).map(toUser),
        next_cursor: nextCursor(rows, limit),
      };
    },

    async get(id) {
      const [row] = await query<UserRow>(`${SELECT_USER} WHERE u."id" = $1`, [
        id,
      ]);
      return row ? toUser(row) : null;
    },

    async listSessions(id) {
      const rows = await query<SessionRow>(
        `SELECT "id", "createdAt", "updatedAt", "expiresAt", "userAgent" FROM "session"
WHERE "userId" = $1 AND "expiresAt" > now() ORDER BY "createdAt" DESC, "id"`,
        [id],
      );
      return rows.map(toSession);
    },

    async ban(id, reason, expires) {
      await query(BAN, [id, reason, expires]);
    },

    async unban(id) {
      await query(UNBAN, [id]);
    },

    async revokeSessions(id) {
      await query(
        'DELETE FROM "session" WHERE "userId" = $1 OR "impersonatedBy" = $1',
        [id],
      );
    },

    async setRole(id, role) {
      await query(
        'UPDATE "user" SET "role" = $2, "updatedAt" = now() WHERE "id" = $1',
        [id, role],
      );
    },
  };
}
