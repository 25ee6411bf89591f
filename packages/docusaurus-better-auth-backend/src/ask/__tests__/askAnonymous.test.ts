import pg from 'pg';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  emptyDatabase,
  postJson,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {makeExport, PASSAGES, waitForLog, writeExport} from './testExport.js';
import type {TestModel} from './testModel.js';
import {startTestModel} from './testModel.js';

const TOKEN = 'better-auth.session_token';

const COOKIES: [string, string | undefined][] = [
  ['no cookie', undefined],
  ['a forged cookie', `${TOKEN}=abcdefgh.c2lnbmF0dXJl`],
  ['a malformed cookie', `${TOKEN}=%E0%A4%A; ;;=;\t=x; ${TOKEN}`],
  ['an empty cookie', `${TOKEN}=`],
  ['a cookie of 16 KB', `other=${'x'.repeat(16 * 1024)}`],
  ['a session cookie of 16 KB', `${TOKEN}=${'x'.repeat(16 * 1024)}.y`],
];

async function expectAnswers(
  backend: TestBackend,
  headers: Record<string, string>,
): Promise<void> {
  for (const path of ['select', 'query']) {
    const answer = await postJson(
      `${backend.url}/api/v1/${path}`,
      {query: 'session cookie'},
      headers,
    );
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).toContain('/docs/session#cookies');
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
}

describe('anonymous readers', () => {
  let model: TestModel;
  let backend: TestBackend;
  let gateway: TestBackend;
  let databaseUrl: string;

  beforeAll(async () => {
    model = await startTestModel();
    model.answer = ['An answer.'];
    // With a model, since only then anybody asks who is there.
    const options = {
      askSource: writeExport(makeExport(PASSAGES)),
      askModel: 'stub',
      askBaseUrl: model.baseUrl,
      rateLimits: false,
    };
    const database = await emptyDatabase('Postgres');
    databaseUrl = database.databaseUrl ?? '';
    backend = await startBackend({...database, ...options});
    gateway = await startBackend({
      ...(await emptyDatabase('Postgres')),
      ...options,
      // Nothing listens there.
      upstream: 'http://127.0.0.1:9/api/auth',
    });
    await waitForLog(backend.log, 'ask-indexed');
    await waitForLog(gateway.log, 'ask-indexed');
  });

  afterAll(async () => {
    await backend.backend.close();
    await gateway.backend.close();
    await model.close();
  });

  it.each(COOKIES)('are answered with %s', async (_, cookie) => {
    await expectAnswers(backend, cookie === undefined ? {} : {Cookie: cookie});
  });

  it.each(COOKIES)(
    'are answered with %s while the sign-in service is down',
    async (_, cookie) => {
      await expectAnswers(
        gateway,
        cookie === undefined ? {} : {Cookie: cookie},
      );
    },
  );

  it('are answered with an expired session', async () => {
    const reader = await signUp(backend);
    await backend.query(
      `UPDATE "session" SET "expiresAt" = now() - interval '1 day' WHERE "userId" = $1`,
      [reader.id],
    );
    await expectAnswers(backend, {Cookie: reader.cookie});
  });

  it('are answered while the session table is locked', async () => {
    const reader = await signUp(backend);
    const other = new pg.Client({connectionString: databaseUrl});
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('LOCK TABLE "session" IN ACCESS EXCLUSIVE MODE');
      await expectAnswers(backend, {Cookie: reader.cookie});
      // As calls that need a session do: they take up every shared connection.
      const waiting = Promise.allSettled(
        Array.from({length: 30}, () =>
          backend.query('SELECT 1 FROM "session"'),
        ),
      );
      await vi.waitFor(async () => {
        const {rows} = await other.query<{count: number}>(
          `SELECT count(*)::integer AS count FROM pg_locks WHERE NOT granted`,
        );
        expect(rows[0]?.count).toBeGreaterThanOrEqual(10);
      });
      await expectAnswers(backend, {});
      await other.query('ROLLBACK');
      await waiting;
    } finally {
      await other.query('ROLLBACK');
      await other.end();
    }
  });

  it('are answered whatever page they come from, without leave to read', async () => {
    const reader = await signUp(backend);
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await postJson(
        `${backend.url}/api/v1/query`,
        {query: 'session cookie'},
        {Origin: origin, Cookie: reader.cookie},
      );
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('vary')).toContain('Origin');
    }
    const trusted = await postJson(`${backend.url}/api/v1/query`, {
      query: 'session cookie',
    });
    expect(trusted.headers.get('access-control-allow-origin')).toBe(
      'http://localhost:3000',
    );
  });

  it('are counted by client, 120 calls a minute', async () => {
    const counted = await startBackend(await emptyDatabase('Postgres'));
    const statuses = await Promise.all(
      Array.from({length: 125}, (_, index) =>
        postJson(
          `${counted.url}/api/v1/${index % 2 === 0 ? 'select' : 'query'}`,
          {query: 'session'},
        ).then(({status}) => status),
      ),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    await counted.backend.close();
  });
});
