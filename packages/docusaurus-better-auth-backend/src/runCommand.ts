import path from 'node:path';
import {createBackend} from './backend.js';
import type {Backend} from './backend.js';
import type {BackendConfig} from './config.js';
import {ConfigError} from './config.js';
import {backUpEmbedded, restoreEmbedded} from './database/embeddedBackup.js';
import {readConfig} from './environment.js';
import {
  checkMigration,
  migrate,
  moveToPostgres,
  printMigration,
} from './migration.js';

/** What a command line asks for. */
export type Command =
  | {name: 'start'}
  | {name: 'migrate'; check: boolean; dryRun: boolean}
  | {name: 'backup' | 'restore'; file: string}
  | {name: 'move-to-postgres'};

function describeDatabase(config: BackendConfig): string {
  return config.databaseUrl
    ? 'Postgres'
    : `an embedded Postgres in ${config.dataDirectory}`;
}

/** Ends the process in order on the first signal, at once on the second. */
function closeOnSignal(started: Promise<Backend>): void {
  let isClosing = false;
  const onSignal = () => {
    if (isClosing) {
      process.exit(1);
    }
    isClosing = true;
    started
      .then((backend) => backend.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function start(config: BackendConfig): Promise<void> {
  const starting = createBackend(config);
  closeOnSignal(starting);
  const backend = await starting;
  try {
    const {url} = await backend.listen();
    console.log(
      config.upstream === null
        ? `The backend is ready at ${url}: sign-in under ${config.authBasePath}, accounts in ${describeDatabase(config)}.`
        : `The backend is ready at ${url}: sign-in under ${config.authBasePath} is passed on to ${config.upstream}, profiles are in ${describeDatabase(config)}.`,
    );
  } catch (error) {
    await backend.close();
    throw error;
  }
}

async function runMigrate(
  config: BackendConfig,
  {check, dryRun}: {check: boolean; dryRun: boolean},
): Promise<void> {
  if (check) {
    const lacks = await checkMigration(config);
    console.log(
      lacks.length === 0
        ? `${describeDatabase(config)} is up to date.`
        : lacks.join('\n'),
    );
    process.exitCode = lacks.length === 0 ? 0 : 1;
  } else if (dryRun) {
    process.stdout.write(await printMigration(config));
  } else {
    await migrate(config);
    console.log(`Migrated ${describeDatabase(config)}.`);
  }
}

async function runBackup(config: BackendConfig, file: string): Promise<void> {
  await backUpEmbedded(config, file);
  console.log(
    `Wrote ${describeDatabase(config)} to ${file}.${
      config.secret === null
        ? ` Keep ${path.join(config.dataDirectory, 'secret')} with it: it signs cookies, and without it readers sign in again.`
        : ''
    }`,
  );
}

async function runRestore(config: BackendConfig, file: string): Promise<void> {
  await restoreEmbedded(config, file);
  console.log(`Restored ${describeDatabase(config)} from ${file}.`);
}

async function runMove(config: BackendConfig): Promise<void> {
  const copied = await moveToPostgres(config);
  const moved = copied.filter(({rows}) => rows > 0);
  console.log(
    [
      `Copied the embedded database in ${config.dataDirectory} to Postgres:`,
      ...moved.map(({table, rows}) => `  ${String(rows)} ${table}`),
    ].join('\n'),
  );
}

function run(command: Command, config: BackendConfig): Promise<void> {
  switch (command.name) {
    case 'start':
      return start(config);
    case 'migrate':
      return runMigrate(config, command);
    case 'backup':
      return runBackup(config, command.file);
    case 'restore':
      return runRestore(config, command.file);
    case 'move-to-postgres':
      return runMove(config);
  }
}

/** Does what a command line asks for, or prints why it cannot be done. */
export async function runCommand(
  command: Command,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  try {
    await run(command, readConfig(env));
  } catch (error) {
    const failure =
      command.name === 'start' || error instanceof ConfigError
        ? 'The backend cannot start.'
        : `"${command.name}" was not done.`;
    console.error(
      error instanceof ConfigError
        ? `${failure}\n${error.problems.map((problem) => `- ${problem}`).join('\n')}`
        : `${failure} ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
  }
}
