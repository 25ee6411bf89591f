import type {BetterAuthOptions} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import {applyReaderProfileConstraints} from 'better-auth-reader-profile/postgres';
import type {Database} from './openDatabase.js';

/**
 * Brings the database to what this version needs: Better Auth's tables, the
 * reader profile's, and the rules that Postgres itself keeps. Runs again
 * without harm; several processes may start at once.
 */
export async function migrateDatabase(
  database: Database,
  authOptions: BetterAuthOptions,
): Promise<void> {
  await database.withMigrationLock(async (sql) => {
    // Read behind the lock: whoever waited finds the work done.
    const {runMigrations} = await getMigrations(authOptions);
    await runMigrations();
    await applyReaderProfileConstraints(sql);
  });
}

/**
 * Whether the database has been migrated. The last thing a migration makes is
 * what is looked for.
 *
 * @throws Where the database does not answer.
 */
export async function isMigrated(database: Database): Promise<boolean> {
  const rows = await database.query<{found: boolean}>(
    `SELECT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'consentEvent_no_truncate' AND tgrelid = to_regclass('"consentEvent"')) AS found`,
  );
  return rows[0]?.found ?? false;
}
