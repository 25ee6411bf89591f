import type {BetterAuthOptions} from 'better-auth';
import {isMigrated} from './migrateDatabase.js';
import type {Database} from './openDatabase.js';

export type Readiness = {
  /**
   * Whether the database has what this version needs. Asked once more on each
   * call until it has, so a migration needs no restart.
   * @throws Where the database does not answer.
   */
  isMigrated(): Promise<boolean>;
  /**
   * Whether the database answers now, and is migrated. Never throws. Callers
   * at the same time share one question: while the database hangs, theirs do
   * not pile up before it.
   */
  isReady(): Promise<boolean>;
};

/**
 * @param authOptions Null where Better Auth's tables are in another database.
 */
export function createReadiness(
  database: Database,
  authOptions: BetterAuthOptions | null,
): Readiness {
  let migrated = false;
  let asking: Promise<boolean> | undefined;

  async function checkMigrated(): Promise<boolean> {
    migrated ||= await isMigrated(database, authOptions);
    return migrated;
  }

  async function ask(): Promise<boolean> {
    try {
      await database.query('SELECT 1');
      return await checkMigrated();
    } catch {
      return false;
    } finally {
      asking = undefined;
    }
  }

  return {
    isMigrated: checkMigrated,
    isReady: () => (asking ??= ask()),
  };
}
