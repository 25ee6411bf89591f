import type {BetterAuthOptions} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import {applyReaderProfileConstraints} from 'better-auth-reader-profile/postgres';
import type {Database} from './openDatabase.js';
import {applySqlMigrations, readSqlMigrations} from './sqlMigrations.js';

/**
 * Brings the database to what this version needs: Better Auth's tables, the
 * reader profile's, and the rules that Postgres itself keeps. Runs again
 * without harm; several processes may start at once.
 *
 * @param authOptions Null for a gateway: Better Auth's own tables are then
 *   somebody else's, and are neither made nor touched.
 */
export async function migrateDatabase(
  database: Database,
  authOptions: BetterAuthOptions | null,
): Promise<void> {
  await database.withMigrationLock(async (sql) => {
    // Read behind the lock: whoever waited finds the work done.
    if (authOptions) {
      const {runMigrations} = await getMigrations(authOptions);
      await runMigrations();
      await applyReaderProfileConstraints(sql);
    }
    await applySqlMigrations(sql, readSqlMigrations(authOptions !== null));
  });
}

/**
 * Whether the database has every table, column and rule that this version
 * needs.
 *
 * @throws Where the database does not answer.
 */
export async function isMigrated(
  database: Database,
  authOptions: BetterAuthOptions | null,
): Promise<boolean> {
  // The last thing a migration makes.
  const [row] = await database.query<{found: boolean}>(
    `SELECT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'consentEvent_no_truncate' AND tgrelid = to_regclass('"consentEvent"')) AS found`,
  );
  if (!row?.found) {
    return false;
  }
  if (!authOptions) {
    return true;
  }
  const {toBeCreated, toBeAdded} = await getMigrations(authOptions);
  return toBeCreated.length === 0 && toBeAdded.length === 0;
}
