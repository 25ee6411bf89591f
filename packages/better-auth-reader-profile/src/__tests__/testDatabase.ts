import {createDatabase} from '@docusaurus-better-auth/workspace/postgres';
import {Kysely, PostgresDialect} from 'kysely';
import pg from 'pg';
// The embedded database's pool is the backend's; only tests look across.
import {openEmptyCluster} from '../../../docusaurus-better-auth-backend/src/__tests__/emptyCluster.js';
import {createPGlitePool} from '../../../docusaurus-better-auth-backend/src/database/pglitePool.js';

export type DatabaseKind = 'PGlite' | 'Postgres';
export const DATABASE_KINDS: DatabaseKind[] = ['PGlite', 'Postgres'];

export type TestDatabase = {
  kysely: Kysely<unknown>;
  query(text: string): Promise<{rows: readonly Record<string, unknown>[]}>;
  close(): Promise<void>;
};

/** An empty database of its own for one test file. */
export async function openTestDatabase(
  kind: DatabaseKind,
): Promise<TestDatabase> {
  if (kind === 'PGlite') {
    const pool = createPGlitePool(await openEmptyCluster());
    return {
      kysely: new Kysely({dialect: new PostgresDialect({pool})}),
      async query(text) {
        const client = await pool.connect();
        try {
          return await client.query<Record<string, unknown>>(text, []);
        } finally {
          client.release();
        }
      },
      close: () => pool.end(),
    };
  }
  const adminUrl = process.env.TEST_POSTGRES_URL;
  if (!adminUrl) {
    throw new Error('TEST_POSTGRES_URL is not set: run the tests by vitest.');
  }
  const pool = new pg.Pool({
    connectionString: await createDatabase(adminUrl),
    max: 20,
  });
  return {
    kysely: new Kysely({dialect: new PostgresDialect({pool})}),
    query: (text) => pool.query(text),
    close: () => pool.end(),
  };
}
