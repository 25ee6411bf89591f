import type {BetterAuthOptions} from 'better-auth';
import type {Kysely} from 'kysely';
import {sql} from 'kysely';
import {describeObstacles, planMigration} from './migrationPlan.js';
import type {MigrationStep} from './migrationPlan.js';
import type {Database} from './openDatabase.js';
import type {SqlMigration} from './sqlMigrations.js';

async function runStep(
  transaction: Kysely<unknown>,
  {name, statements}: MigrationStep,
): Promise<void> {
  try {
    await sql.raw(statements).execute(transaction);
  } catch (error) {
    throw new Error(
      `The migration "${name}" failed, and nothing was changed: ${(error as Error).message}.`,
      {cause: error},
    );
  }
}

/**
 * Brings the database to what this version needs: Better Auth's tables, the
 * consent rules that Postgres itself keeps, and the numbered migrations. All
 * of it in one transaction, so that a migration that fails leaves everything
 * as it was. Runs again without harm; several processes may start at once.
 *
 * A database that a newer version has migrated is taken: while a new version
 * is rolled out, or back, the old one goes on.
 *
 * @param authOptions Null where Better Auth's tables are in another database.
 * @param migrations Default: the numbered files of this package.
 * @throws {Error} Where a file was changed after it was applied, or a
 *   migration fails: which, and why.
 */
export async function migrateDatabase(
  database: Database,
  authOptions: BetterAuthOptions | null,
  migrations?: readonly SqlMigration[],
): Promise<void> {
  await database.withMigrationLock(async (transaction) => {
    // Read behind the lock: whoever waited finds the work done.
    const plan = await planMigration(transaction, authOptions, migrations);
    const obstacles = describeObstacles({...plan, unknown: []});
    if (obstacles.length > 0) {
      throw new Error(obstacles.join('\n'));
    }
    for (const step of plan.steps) {
      await runStep(transaction, step);
    }
  });
}

/**
 * Whether the database has every table, column, rule and numbered migration
 * that this version needs.
 *
 * @throws Where the database does not answer.
 */
export async function isMigrated(
  database: Database,
  authOptions: BetterAuthOptions | null,
): Promise<boolean> {
  const {steps} = await planMigration(database.kysely, authOptions);
  return steps.length === 0;
}
