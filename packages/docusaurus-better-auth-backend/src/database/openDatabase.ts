import path from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {Kysely, PostgresDialect} from 'kysely';
import pg from 'pg';
import type {SqlRunner} from 'better-auth-reader-profile/postgres';
import type {BackendConfig} from '../config.js';
import {makeDataFolder} from './dataFolder.js';
import {lockFolder} from './folderLock.js';
import {createPGlitePool} from './pglitePool.js';

/** `dataDirectory` of a database that is gone when the process ends. */
export const IN_MEMORY = 'memory://';

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;

export type Database = {
  /** For Better Auth, which brings its own table types. */
  kysely: Kysely<unknown>;
  /** Runs one SQL statement and answers its rows. */
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs `work` while no other backend's migration runs on this database. */
  withMigrationLock(work: (sql: SqlRunner) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

/** Any number will do, as long as every backend uses the same one. */
const MIGRATION_LOCK = 7_261_130_412;

function openPostgres(databaseUrl: string, config: BackendConfig): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'docusaurus-better-auth-backend',
  });
  // An idle connection that breaks would end the process otherwise; the pool
  // opens a new one when it is needed.
  pool.on('error', (error: Error & {code?: string}) => {
    config.log({
      level: 'error',
      event: 'database-connection',
      code: error.code,
    });
  });
  return {
    kysely: new Kysely({dialect: new PostgresDialect({pool})}),
    query: async <Row>(statement: string, parameters?: unknown[]) =>
      (await pool.query(statement, parameters)).rows as Row[],
    async withMigrationLock(work) {
      // A connection of its own: the lock belongs to it, and the migration
      // takes others from the pool.
      const client = new pg.Client({
        connectionString: databaseUrl,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      });
      try {
        await client.connect();
      } catch (error) {
        const {code, message} = error as NodeJS.ErrnoException;
        // Node leaves the message empty where it tried several addresses.
        throw new Error(
          `The database in DATABASE_URL does not let us in: ${message || (code ?? 'no reason given')}. Check host, port, user and password, and that it runs.`,
          {cause: error},
        );
      }
      try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await work({query: (statement) => client.query(statement)});
      } finally {
        await client.end();
      }
    },
    close: () => pool.end(),
  };
}

async function openEmbedded(dataDirectory: string): Promise<Database> {
  const inMemory = dataDirectory === IN_MEMORY;
  let unlock: () => void = () => undefined;
  if (!inMemory) {
    makeDataFolder(dataDirectory);
    unlock = lockFolder(dataDirectory);
  }
  try {
    const pglite = await PGlite.create(
      inMemory ? IN_MEMORY : path.join(dataDirectory, 'postgres'),
    );
    const pool = createPGlitePool(pglite);
    const run = async (statement: string, parameters: unknown[]) => {
      const client = await pool.connect();
      try {
        return (await client.query(statement, parameters)).rows;
      } finally {
        client.release();
      }
    };
    return {
      kysely: new Kysely({dialect: new PostgresDialect({pool})}),
      query: async <Row>(statement: string, parameters: unknown[] = []) =>
        (await run(statement, parameters)) as Row[],
      // The folder's lock has kept other processes away already.
      withMigrationLock: (work) => work({query: (text) => pool.execute(text)}),
      async close() {
        await pool.end();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens Postgres where the config names one, the embedded database otherwise.
 *
 * @throws {Error} Where the data folder can't be written or is in use.
 */
export async function openDatabase(config: BackendConfig): Promise<Database> {
  return config.databaseUrl
    ? openPostgres(config.databaseUrl, config)
    : openEmbedded(config.dataDirectory);
}
