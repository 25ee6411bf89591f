import {Kysely, PostgresDialect, sql} from 'kysely';
import pg from 'pg';
import type {BackendConfig} from '../config.js';
import {describeConnectError} from './postgresPool.js';

/** Any number will do, as long as every backend uses the same one. */
const MIGRATION_LOCK = 7_261_130_412;

/** How long another backend's migration, or readers at a table, are waited for. */
const LOCK_TIMEOUT_MS = 60_000;

/** `lock_not_available`: the time to wait for a lock is over. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs `work` in one transaction on a connection of its own, while no other
 * backend migrates the same database. The lock belongs to the transaction, so
 * it also holds through a pooler such as Neon's, and a process that ends lets
 * go of it.
 *
 * @throws {Error} Where the database can't be reached, or another migration
 *   takes longer than `timeoutMs`.
 */
export async function withPostgresMigrationLock(
  config: BackendConfig,
  work: (transaction: Kysely<unknown>) => Promise<void>,
  timeoutMs = LOCK_TIMEOUT_MS,
): Promise<void> {
  const [variable, url] =
    config.migrationDatabaseUrl === null
      ? ['DATABASE_URL', config.databaseUrl ?? '']
      : ['DATABASE_URL_UNPOOLED', config.migrationDatabaseUrl];
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: config.databaseConnectTimeoutMs,
    keepAlive: true,
    application_name: 'docusaurus-better-auth-backend',
  });
  // A connection that breaks fails the statement under way, or the next one.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  pool.on('error', () => undefined);
  const kysely = new Kysely<unknown>({dialect: new PostgresDialect({pool})});
  try {
    await pool.connect().then(
      (client) => {
        client.release();
      },
      (error: unknown) => {
        throw describeConnectError(variable, error);
      },
    );
    await kysely.transaction().execute(async (transaction) => {
      // The limits of requests, which a role may have, are none for a migration.
      await sql
        .raw(
          `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = ${String(timeoutMs)}`,
        )
        .execute(transaction);
      try {
        await sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(
          transaction,
        );
      } catch (error) {
        throw (error as {code?: unknown}).code === LOCK_NOT_AVAILABLE
          ? new Error(
              `Another backend has been migrating this database for ${String(timeoutMs / 1000)} s. Wait for it and start again, or end it: SELECT * FROM pg_locks WHERE locktype = 'advisory' names its connection.`,
              {cause: error},
            )
          : error;
      }
      await work(transaction);
    });
  } finally {
    await kysely.destroy();
  }
}
