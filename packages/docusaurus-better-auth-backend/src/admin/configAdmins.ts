import * as z from 'zod';
import type {Database} from '../database/openDatabase.js';

/**
 * Admins by config: accounts whose e-mail address is on the list AND
 * confirmed, or whoever signs up first with a listed address would be one.
 * The table configAdmin remembers who got the role this way; they alone lose
 * it when their address leaves the list or the account.
 */
export type ConfigAdmins = {
  /** Gives and takes the role in all accounts, as the config says now. */
  syncAll(): Promise<void>;
  /** The same for an account that was just written; asks only where it must. */
  syncOne(user: object): Promise<void>;
  /** Whether the config makes this address an admin. */
  isListed(email: string): boolean;
};

const PROMOTE = `WITH listed AS (
  SELECT "id" FROM "user"
  WHERE "emailVerified" AND lower("email") IN (SELECT jsonb_array_elements_text($1::jsonb))
    AND ($2::text IS NULL OR "id" = $2)
    AND "role" IS DISTINCT FROM 'admin'
  FOR UPDATE
), promoted AS (
  UPDATE "user" SET "role" = 'admin' FROM listed WHERE "user"."id" = listed."id"
  RETURNING "user"."id"
)
INSERT INTO "configAdmin" ("userId") SELECT "id" FROM promoted ON CONFLICT DO NOTHING`;

const DEMOTE = `WITH unlisted AS (
  DELETE FROM "configAdmin" USING "user"
  WHERE "user"."id" = "configAdmin"."userId"
    AND ($2::text IS NULL OR "user"."id" = $2)
    AND NOT ("emailVerified" AND lower("email") IN (SELECT jsonb_array_elements_text($1::jsonb)))
  RETURNING "configAdmin"."userId"
)
UPDATE "user" SET "role" = 'user' FROM unlisted WHERE "user"."id" = unlisted."userId"`;

/** The part of an account that decides, as Better Auth hands it over. */
const Account = z.object({
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  role: z.string().nullish(),
});

/** @param emails Listed addresses, in lower case. */
export function createConfigAdmins(
  database: Pick<Database, 'query'>,
  emails: readonly string[],
): ConfigAdmins {
  const list = JSON.stringify(emails);
  const isListed = (email: string) => emails.includes(email.toLowerCase());

  async function sync(userId: string | null): Promise<void> {
    await database.query(DEMOTE, [list, userId]);
    await database.query(PROMOTE, [list, userId]);
  }

  return {
    syncAll: () => sync(null),

    async syncOne(user) {
      const {id, email, emailVerified, role} = Account.parse(user);
      const isByConfig = emailVerified && isListed(email);
      if (isByConfig !== (role === 'admin')) {
        await sync(id);
      }
    },

    isListed,
  };
}
