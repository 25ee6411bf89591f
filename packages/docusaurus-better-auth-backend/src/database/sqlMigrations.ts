import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {SqlRunner} from 'better-auth-reader-profile/postgres';

/** Beside `src` and `lib`, so that both find it. */
const FOLDER = new URL('../../migrations/', import.meta.url);

/**
 * `0007_name.sql`; `0007_name.users.sql` only where Better Auth's own tables
 * are here; `0007_name.gateway.sql` only where they are not.
 */
const FILE_NAME = /^\d{4}_\w+(\.users|\.gateway)?\.sql$/;

export type SqlMigration = {name: string; statements: string};

/**
 * The numbered migrations of this backend's own tables, in order.
 *
 * @param hasUsers Whether Better Auth's tables are in this database; they are
 *   not where a gateway passes `{AUTH}` on.
 */
export function readSqlMigrations(hasUsers: boolean): SqlMigration[] {
  const folder = fileURLToPath(FOLDER);
  return fs
    .readdirSync(folder)
    .filter((name) => FILE_NAME.test(name))
    .filter((name) => !name.endsWith(hasUsers ? '.gateway.sql' : '.users.sql'))
    .sort()
    .map((name) => ({
      name,
      statements: fs.readFileSync(new URL(name, FOLDER), 'utf8'),
    }));
}

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "backendMigration" (
  "name" text PRIMARY KEY,
  "appliedAt" timestamptz NOT NULL DEFAULT now()
)`;

/** Runs what has not run yet, each migration in a transaction of its own. */
export async function applySqlMigrations(
  sql: SqlRunner,
  migrations: readonly SqlMigration[],
): Promise<void> {
  await sql.query(CREATE_TABLE);
  const {rows} = (await sql.query('SELECT "name" FROM "backendMigration"')) as {
    rows: {name: string}[];
  };
  const applied = new Set(rows.map(({name}) => name));
  for (const {name, statements} of migrations) {
    if (!applied.has(name)) {
      try {
        await sql.query(`BEGIN;
${statements};
INSERT INTO "backendMigration" ("name") VALUES ('${name}');
COMMIT;`);
      } catch (error) {
        await sql.query('ROLLBACK');
        throw error;
      }
    }
  }
}
