import type {PGlite} from '@electric-sql/pglite';
import {Kysely, PostgresDialect} from 'kysely';
import type {BackendConfig} from '../config.js';
import {makeDataFolder} from './dataFolder.js';
import {openEmbeddedFolder} from './embeddedFolder.js';
import {lockFolder} from './folderLock.js';
import {withPostgresMigrationLock} from './migrationLock.js';
import {openPGlite} from './openPGlite.js';
import {createPGlitePool} from './pglitePool.js';
import type {DatabasePool, PoolStats} from './postgresPool.js';
import {createPostgresPool} from './postgresPool.js';

/** `dataDirectory` of a database that is gone when the process ends. */
export const IN_MEMORY = 'memory://';

export type Database = {
  /** For Better Auth, which brings its own table types. */
  kysely: Kysely<unknown>;
  /** Runs one SQL statement and answers its rows. */
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  /**
   * Runs `work` in one transaction while no other backend migrates this
   * database. Without parameters, a text may hold several statements.
   */
  withMigrationLock(
    work: (transaction: Kysely<unknown>) => Promise<void>,
  ): Promise<void>;
  /** How the pool of connections is used right now. */
  stats(): PoolStats;
  close(): Promise<void>;
};

function createDatabase(
  pool: DatabasePool,
  withMigrationLock: Database['withMigrationLock'] | null,
  release: () => void = () => undefined,
): Database {
  const kysely = new Kysely<unknown>({dialect: new PostgresDialect({pool})});
  return {
    kysely,
    query: (statement, parameters) => pool.query(statement, parameters),
    withMigrationLock:
      withMigrationLock ?? ((work) => kysely.transaction().execute(work)),
    stats: () => pool.stats(),
    async close() {
      await pool.end();
      release();
    },
  };
}

async function openEmbedded(
  dataDirectory: string,
  openInMemory: () => Promise<PGlite>,
): Promise<Database> {
  if (dataDirectory === IN_MEMORY) {
    return createDatabase(createPGlitePool(await openInMemory()), null);
  }
  makeDataFolder(dataDirectory);
  const unlock = lockFolder(dataDirectory);
  try {
    // The folder's lock keeps other processes away, migrating or not.
    return createDatabase(
      createPGlitePool(await openEmbeddedFolder(dataDirectory)),
      null,
      unlock,
    );
  } catch (error) {
    unlock();
    throw error;
  }
}

function openPostgres(databaseUrl: string, config: BackendConfig): Database {
  const pool = createPostgresPool(databaseUrl, config);
  return createDatabase(pool, async (work) => {
    await withPostgresMigrationLock(config, work);
    const [row] =
      config.migrationDatabaseUrl === null
        ? [{found: true}]
        : await pool.query<{found: boolean}>(
            `SELECT to_regclass('"backendMigration"') IS NOT NULL AS found`,
          );
    if (!row?.found) {
      throw new Error(
        'DATABASE_URL_UNPOOLED names another database than DATABASE_URL: what was migrated by the one is not seen by the other. Both are of one database, past the pooler and through it.',
      );
    }
  });
}

/**
 * Opens Postgres where the config names one, the embedded database otherwise.
 *
 * @param openInMemory Makes the database in memory. Default: an empty one.
 * @throws {Error} Where the data folder can't be written or is in use, or the
 *   database in it can't be opened.
 */
export async function openDatabase(
  config: BackendConfig,
  openInMemory: () => Promise<PGlite> = () => openPGlite(),
): Promise<Database> {
  return config.databaseUrl === null
    ? openEmbedded(config.dataDirectory, openInMemory)
    : openPostgres(config.databaseUrl, config);
}
