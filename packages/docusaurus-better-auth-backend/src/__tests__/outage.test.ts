import {once} from 'node:events';
import type {AddressInfo, Socket} from 'node:net';
import {createServer} from 'node:net';
import {startPostgres} from '@docusaurus-better-auth/workspace/postgres';
import pg from 'pg';
import {describe, expect, it, vi} from 'vitest';
import {ACCESS} from '../access.js';
import {
  emptyDatabase,
  PASSWORD,
  postJson,
  SITE,
  signUp,
  startBackend,
} from './testBackend.js';

/** Paths that ask the database who it is, or for what they answer. */
const DATABASE_PATHS = Object.entries(ACCESS)
  .filter(([, audience]) => audience !== 'anyone')
  .map(([path]) => path.replace(/:\w+/g, 'some-id'));

async function expectUnavailable(answer: Response): Promise<void> {
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('content-type')).toMatch(
    /^application\/problem\+json/,
  );
  expect(await answer.json()).toMatchObject({status: 503});
}

describe.skipIf(process.platform === 'win32')('Postgres that stops', () => {
  it('is answered for by 503, and served from again once it is back', async () => {
    const postgres = await startPostgres();
    const started = await startBackend({
      databaseUrl: await postgres.createDatabase(),
      dataDirectory: 'memory://',
    });
    try {
      const reader = await signUp(started);
      const saved = {software_background: 'Go', consent_given: true};
      expect((await reader.saveProfile(saved)).status).toBe(200);

      await postgres.halt();
      for (const path of DATABASE_PATHS) {
        // A path that takes no GET says so whatever the database does.
        const answer = await reader.call('GET', path);
        if (answer.status !== 405) {
          await expectUnavailable(answer);
        }
      }
      await expectUnavailable(await reader.call('GET', '/auth/session'));
      await expectUnavailable(await reader.call('GET', '/readyz'));
      expect((await reader.call('GET', '/healthz')).status).toBe(200);
      const crowd = await Promise.all(
        Array.from({length: 100}, (_, count) =>
          count % 2 === 0
            ? reader.saveProfile(saved)
            : postJson(`${started.url}/auth/signin`, {
                email: `nobody-${String(count)}@example.com`,
                password: PASSWORD,
              }),
        ),
      );
      for (const answer of crowd) {
        await expectUnavailable(answer);
      }
      expect(JSON.stringify(started.log)).not.toContain(reader.email);

      await postgres.resume();
      const ready = await fetch(`${started.url}/readyz`);
      expect(ready.status).toBe(200);
      const profile = await reader.call('GET', '/api/v1/profile');
      expect(await profile.json()).toMatchObject(saved);
      const signedIn = await postJson(`${started.url}/auth/signin`, {
        email: reader.email,
        password: PASSWORD,
      });
      expect(signedIn.status).toBe(200);
    } finally {
      await started.backend.close();
      await postgres.stop();
    }
  }, 120_000);
});

it('does not wait long, nor in a line, for a Postgres that is silent', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).resume();
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const {port} = silent.address() as AddressInfo;
  const started = await startBackend({
    databaseUrl: `postgres://reader@127.0.0.1:${String(port)}/docs`,
    dataDirectory: 'memory://',
    databasePoolSize: 2,
    databaseConnectTimeoutMs: 200,
    migrateOnStart: false,
  });
  const answers = await Promise.all(
    Array.from({length: 50}, () =>
      fetch(`${started.url}/api/v1/profile`, {headers: {Origin: SITE}}),
    ),
  );
  for (const answer of answers) {
    await expectUnavailable(answer);
  }
  expect((await fetch(`${started.url}/healthz`)).status).toBe(200);
  await vi.waitFor(() => {
    expect(sockets.size).toBe(0);
  });
  await started.backend.close();
  silent.close();
});

it('gives up a statement after its time limit, and has the connection back', async () => {
  const database = await emptyDatabase('Postgres');
  const started = await startBackend({
    ...database,
    databasePoolSize: 2,
    databaseStatementTimeoutMs: 300,
  });
  const reader = await signUp(started);
  const holder = new pg.Client(database.databaseUrl);
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE "readerProfile", "session"');
  const answers = await Promise.all([
    reader.call('GET', '/api/v1/profile'),
    reader.saveProfile({software_background: 'Go', consent_given: true}),
    reader.call('GET', '/auth/session'),
  ]);
  for (const answer of answers) {
    await expectUnavailable(answer);
  }
  await holder.query('ROLLBACK');
  await holder.end();
  expect((await reader.call('GET', '/api/v1/profile')).status).toBe(200);
  await started.backend.close();
});
