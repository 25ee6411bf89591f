import {createBackendOn, resolveOptions} from './backend.js';
import {composeAuth} from './composeApp.js';
import type {BackendOptions} from './backendOptions.js';
import type {BackendConfig} from './config.js';
import {copyRows} from './database/copyRows.js';
import {holdsEmbeddedDatabase} from './database/embeddedFolder.js';
import {migrateDatabase} from './database/migrateDatabase.js';
import type {MigrationPlan} from './database/migrationPlan.js';
import {describeObstacles, planMigration} from './database/migrationPlan.js';
import type {Database} from './database/openDatabase.js';
import {IN_MEMORY, openDatabase} from './database/openDatabase.js';

/** Stands for the secret where nothing is signed, so that none is made. */
const NO_SECRET = 'nothing is signed by this: a migration is only looked at';

async function plan(
  database: Database,
  config: BackendConfig,
): Promise<MigrationPlan> {
  const auth = composeAuth(database, {
    ...config,
    secret: config.secret ?? NO_SECRET,
  });
  try {
    return await planMigration(database.kysely, auth.authOptions);
  } finally {
    await auth.close();
  }
}

/** The plan for the database that the options name; makes and changes nothing. */
async function lookAt(
  options: BackendOptions | BackendConfig,
): Promise<MigrationPlan> {
  const config = resolveOptions(options);
  const isMissing =
    config.databaseUrl === null &&
    config.dataDirectory !== IN_MEMORY &&
    !holdsEmbeddedDatabase(config.dataDirectory);
  const database = await openDatabase(
    isMissing ? {...config, dataDirectory: IN_MEMORY} : config,
  );
  try {
    return await plan(database, config);
  } finally {
    await database.close();
  }
}

/**
 * Migrates the database and closes it again: what a deployment runs before
 * the new version starts.
 *
 * @throws {ConfigError} Where an option is wrong.
 * @throws {Error} Where a newer version has migrated the database, a file was
 *   changed after it was applied, or a migration fails; nothing is changed.
 */
export async function migrate(
  options: BackendOptions | BackendConfig = {},
): Promise<void> {
  const config = resolveOptions(options);
  const database = await openDatabase(config);
  try {
    const obstacles = describeObstacles(await plan(database, config));
    if (obstacles.length > 0) {
      throw new Error(obstacles.join('\n'));
    }
    await createBackendOn(database, {...config, migrateOnStart: true}).then(
      (backend) => backend.close(),
    );
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * What the database lacks, one line each; empty where this version can serve
 * from it. Changes nothing.
 *
 * @throws {ConfigError} Where an option is wrong.
 */
export async function checkMigration(
  options: BackendOptions | BackendConfig = {},
): Promise<string[]> {
  const found = await lookAt(options);
  return [
    ...found.steps.map(({name}) => `${name} is to be applied.`),
    ...describeObstacles(found),
  ];
}

/**
 * The SQL that {@link migrate} would run, whole and in order, as one
 * transaction that `psql` takes; empty where nothing is to do. Changes nothing.
 *
 * @throws {ConfigError} Where an option is wrong.
 * @throws {Error} Where `migrate` would refuse to run.
 */
export async function printMigration(
  options: BackendOptions | BackendConfig = {},
): Promise<string> {
  const found = await lookAt(options);
  const obstacles = describeObstacles(found);
  if (obstacles.length > 0) {
    throw new Error(obstacles.join('\n'));
  }
  return found.steps.length === 0
    ? ''
    : [
        'BEGIN;',
        ...found.steps.map(({name, statements}) => `-- ${name}\n${statements}`),
        'COMMIT;\n',
      ].join('\n\n');
}

/**
 * Copies all that the embedded database in `dataDirectory` holds into the
 * empty Postgres in `databaseUrl`, in one transaction, and migrates both
 * before. The embedded database stays as it is. No backend may run.
 *
 * @returns How many rows of which table.
 * @throws {ConfigError} Where an option is wrong.
 * @throws {Error} Where there is no embedded database, a backend runs on it,
 *   or the Postgres holds rows already; nothing is copied.
 */
export async function moveToPostgres(
  options: BackendOptions | BackendConfig = {},
): Promise<{table: string; rows: number}[]> {
  const config = resolveOptions(options);
  if (config.databaseUrl === null) {
    throw new Error(
      'DATABASE_URL is not set. Set it to the Postgres to move to.',
    );
  }
  if (!holdsEmbeddedDatabase(config.dataDirectory)) {
    throw new Error(
      `There is no database in ${config.dataDirectory}. Set DATA_DIR to the folder that the backend used.`,
    );
  }
  const source = await openDatabase({...config, databaseUrl: null});
  const target = await openDatabase(config);
  try {
    let copied: {table: string; rows: number}[] = [];
    for (const database of [source, target]) {
      const auth = composeAuth(database, config);
      try {
        await migrateDatabase(database, auth.authOptions);
      } finally {
        await auth.close();
      }
    }
    await target.withMigrationLock(async (transaction) => {
      copied = await copyRows(source, transaction);
    });
    return copied;
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}
