// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chownSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import pg from 'pg';
import {findCommandFile, runNode} from './childProcess.mjs';
import {findFreePort, startPostgres, unprivilegedUser} from './postgres.mjs';

/** What the backend keeps in Postgres, and how it asks for it. */
const SUITES = [
  'authentication.test.ts',
  'faults.long.test.ts',
  'http.test.ts',
  'lifecycle.test.ts',
  'profile.test.ts',
].map(
  (name) => `packages/docusaurus-better-auth-backend/src/__tests__/${name}`,
);
const DATABASE_SUITES =
  'packages/docusaurus-better-auth-backend/src/database/__tests__';

const startTimeoutMs = 30_000;

/**
 * Starts PgBouncer (`pgbouncer` in PATH, or the file in `PGBOUNCER`) before a Postgres, with a
 * server connection for each transaction, as Neon's pooler does.
 *
 * @param {URL} postgres
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
const startPooler = async (postgres) => {
  const user = unprivilegedUser();
  const folder = mkdtempSync('/tmp/test-pooler-');
  const port = await findFreePort();
  const users = path.join(folder, 'users.txt');
  const settings = path.join(folder, 'pgbouncer.ini');
  const password = decodeURIComponent(postgres.password);
  writeFileSync(users, `"${postgres.username}" "${password}"\n`);
  writeFileSync(
    settings,
    `[databases]
* = host=${postgres.hostname} port=${postgres.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${String(port)}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 5
max_client_conn = 500
server_reset_query =
`,
  );
  if (user !== undefined) {
    for (const file of [folder, users, settings]) {
      chownSync(file, user.uid, user.gid);
    }
  }
  const pooler = spawn(process.env.PGBOUNCER ?? 'pgbouncer', ['-q', settings], {
    ...user,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await once(pooler, 'spawn');
  const exited = once(pooler, 'exit');
  const url = new URL(postgres);
  url.port = String(port);
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const client = new pg.Client({connectionString: url.href});
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      const hasEnded = pooler.exitCode !== null || pooler.signalCode !== null;
      if (hasEnded || Date.now() > deadline) {
        pooler.kill('SIGTERM');
        throw error;
      }
      // PgBouncer says nothing once it listens: the next try will tell.
      await delay(50);
    }
  }
  return {
    url: url.href,
    async stop() {
      pooler.kill('SIGTERM');
      await exited;
      rmSync(folder, {recursive: true, force: true});
    },
  };
};

/**
 * Runs the backend's tests on a Postgres behind a transaction pooler: whatever outlived a
 * transaction would fail there.
 *
 * @param {string[]} args Test files instead of the usual ones.
 * @returns {Promise<number>} The exit code.
 */
export const testPooler = async (args) => {
  const postgres = await startPostgres();
  try {
    const pooler = await startPooler(new URL(postgres.url));
    try {
      return await runNode(
        findCommandFile('vitest'),
        [
          'run',
          '--project=node',
          '--project=long',
          ...(args.length === 0 ? [...SUITES, DATABASE_SUITES] : args),
        ],
        {env: {...process.env, TEST_POSTGRES_URL: pooler.url}},
      );
    } finally {
      await pooler.stop();
    }
  } finally {
    await postgres.stop();
  }
};
