// @ts-check
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {randomBytes} from 'node:crypto';
import {setTimeout as delay} from 'node:timers/promises';
import {startPostgres} from '@docusaurus-better-auth/workspace/postgres';
import {startRedis} from '@docusaurus-better-auth/workspace/redis';
import {migrate, readConfig} from 'docusaurus-better-auth-backend';
import {startNginx} from './nginxProcess.mjs';
import {makeAskExport} from './passages.mjs';
import {cookieOf, emailOf, PASSWORD, postJson} from './readers.mjs';
import {findFreePort, startBackend} from './serverProcess.mjs';
import {ask, startVisits} from './visitors.mjs';

/*
 * Three backends behind nginx, on one Postgres and one Redis: what must hold
 * for all of them together. Ends with exit code 1 where something does not.
 */

const PROCESSES = 3;
const READERS = 30;
const VISITORS = 8;
const PASSAGES = 500;
/** Answers between two steps of a restart, so that each one meets the load. */
const ANSWERS_PER_STEP = 150;

/** @type {{what: string, detail: string, holds: boolean}[]} */
const report = [];

/**
 * @param {string} what
 * @param {boolean} holds
 * @param {string} detail
 */
const note = (what, holds, detail) => {
  report.push({what, holds, detail});
  console.error(`${holds ? 'holds' : 'FAILS'}  ${what}: ${detail}`);
};

/** @param {() => boolean} condition */
const waitFor = async (condition) => {
  while (!condition()) {
    await delay(20);
  }
};

const folder = mkdtempSync(path.join(tmpdir(), 'scale-'));
const source = path.join(folder, 'ask-passages.json');
writeFileSync(source, JSON.stringify(makeAskExport(PASSAGES)));

/** @type {(() => Promise<unknown>)[]} */
const endings = [
  () => {
    rmSync(folder, {recursive: true, force: true});
    return Promise.resolve();
  },
];

const run = async () => {
  const postgres = await startPostgres();
  endings.push(() => postgres.stop());
  const redis = await startRedis();
  endings.push(() => redis.stop());
  const databaseUrl = await postgres.createDatabase();
  const env = {
    REDIS_URL: redis.url,
    ASK_SOURCE: source,
    MIGRATE_ON_START: 'false',
    BETTER_AUTH_SECRET: randomBytes(32).toString('base64'),
  };
  await migrate(readConfig({DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent'}));

  const ports = [];
  /** @type {import('./serverProcess.mjs').ServerProcess[]} */
  const backends = [];
  for (let index = 0; index < PROCESSES; index += 1) {
    const port = await findFreePort();
    ports.push(port);
    backends.push(
      await startBackend(databaseUrl, {
        name: `backend ${String(index + 1)}`,
        port,
        env,
      }),
    );
  }
  endings.push(() => Promise.all(backends.map((backend) => backend.stop())));
  const nginx = await startNginx(ports);
  endings.push(() => nginx.stop());

  // Sessions.
  const readers = [];
  for (let index = 0; index < READERS; index += 1) {
    const answer = await postJson(`${nginx.url}/auth/sign-up/email`, {
      name: 'Reader',
      email: emailOf(index),
      password: PASSWORD,
    });
    const {user} = await answer.json();
    readers.push({id: String(user.id), index, cookie: cookieOf(answer)});
  }
  const [leaver, ...stayers] = readers;
  if (leaver === undefined) {
    throw new Error('Nobody signed up.');
  }
  const readOnEach = () =>
    Promise.all(
      backends.map(async ({authUrl}) => {
        const {body} = await ask(`${authUrl}/get-session`, {
          cookie: leaver.cookie,
        });
        return body?.user?.id ?? null;
      }),
    );
  const signedIn = await readOnEach();
  await ask(`${backends[0]?.authUrl ?? ''}/sign-out`, {
    method: 'POST',
    cookie: leaver.cookie,
    body: {},
  });
  const signedOut = await readOnEach();
  note(
    'a session made through nginx is read on each process',
    signedIn.every((id) => id === leaver.id),
    `${String(signedIn.filter((id) => id === leaver.id).length)} of ${String(PROCESSES)}`,
  );
  note(
    'a session ended on one process has ended on each',
    signedOut.every((id) => id === null),
    `${String(signedOut.filter((id) => id === null).length)} of ${String(PROCESSES)}`,
  );

  // A limit.
  const attempts = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const backend = backends[attempt % PROCESSES];
    const {status} = await ask(`${backend?.authUrl ?? ''}/sign-in/email`, {
      method: 'POST',
      client: 0x7f_00_00,
      body: {email: 'nobody@example.com', password: 'not it at all'},
    });
    attempts.push(status);
  }
  const tried = attempts.filter((status) => status !== 429).length;
  note(
    'sign-in attempts of one client are counted over all processes',
    tried === 3,
    `12 attempts over ${String(PROCESSES)} processes within 10 s, ${String(tried)} let through (limit 3)`,
  );

  // Ask.
  const found = await Promise.all(
    backends.map(async ({url}) => {
      for (;;) {
        const {body} = await ask(`${url}/api/v1/select`, {
          method: 'POST',
          client: 0x7e_00_00,
          body: {query: 'deploy server'},
        });
        const urls = (body?.documents ?? []).map(
          (/** @type {{url: string}} */ document) => document.url,
        );
        if (urls.length > 0) {
          return urls.join();
        }
        await delay(1200);
      }
    }),
  );
  note(
    'Ask answers the same on each process',
    new Set(found).size === 1,
    `${String(found[0]?.split(',').length ?? 0)} documents of ${String(PASSAGES)} passages`,
  );

  // A rolling restart, while readers go on.
  const visits = startVisits(nginx.url, stayers, VISITORS);
  const pause = () => {
    const until = visits.count() + ANSWERS_PER_STEP;
    return waitFor(() => visits.count() >= until);
  };
  const began = performance.now();
  const exitCodes = [];
  for (const [index, port] of ports.entries()) {
    await pause();
    await nginx.passTo(ports, port);
    exitCodes.push(await backends[index]?.stop());
    await pause();
    // Ready when this is done: `startBackend` asks /readyz.
    backends[index] = await startBackend(databaseUrl, {
      name: `backend ${String(index + 1)}, restarted`,
      port,
      env,
    });
    await nginx.passTo(ports);
  }
  await pause();
  const seconds = (performance.now() - began) / 1000;
  const results = await visits.end();
  for (const [name, {answered, failed}] of Object.entries(results)) {
    note(
      `${name} while each process restarts`,
      failed.length === 0,
      `${String(answered)} answered, ${String(failed.length)} failed${failed.length > 0 ? ` (${[...new Set(failed)].join('; ')})` : ''}`,
    );
  }
  note(
    'each process ends by itself on SIGTERM',
    exitCodes.every((code) => code === 0),
    `exit codes ${exitCodes.join(', ')}; ${seconds.toFixed(0)} s, ${String(visits.count())} answers`,
  );
};

try {
  await run();
} finally {
  for (const end of endings.reverse()) {
    await end();
  }
}
console.log(
  [
    `| three processes behind nginx | measured | holds |`,
    '| --- | --- | --- |',
    ...report.map(
      ({what, detail, holds}) =>
        `| ${what} | ${detail} | ${holds ? 'yes' : 'no'} |`,
    ),
  ].join('\n'),
);
process.exitCode = report.every(({holds}) => holds) ? 0 : 1;
