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
  /** Whether the database answers now, and is migrated. Never throws. */
  isReady(): Promise<boolean>;
};

export function createReadiness(
  database: Database,
  authOptions: BetterAuthOptions | null,
): Readiness {
  let migrated = false;

  async function checkMigrated(): Promise<boolean> {
    migrated ||= await isMigrated(database, authOptions);
    return migrated;
  }

  return {
    isMigrated: checkMigrated,
    async isReady() {
      try {
        await database.query('SELECT 1');
        return await checkMigrated();
      } catch {
        return false;
      }
    },
  };
}
