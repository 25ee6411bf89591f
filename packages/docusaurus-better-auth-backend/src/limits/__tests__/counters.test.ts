import pg from 'pg';
import {describe, expect, it} from 'vitest';
import {
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {resolveConfig} from '../../config.js';
import {openDatabase} from '../../database/openDatabase.js';
import {createPostgresCounters, deleteExpiredCounters} from '../counters.js';

describe('counters in Postgres', () => {
  it('are deleted once their window is over', async () => {
    const options = await emptyDatabase('Postgres');
    const started = await startBackend(options);
    const database = await openDatabase(resolveConfig(options));
    const counter = createPostgresCounters(database).createCounter('test', 60);
    await counter.add('old', 1);
    await counter.add('new', 1);
    await database.query(
      `UPDATE "rateLimitCounter" SET "expire" = 1000 WHERE "key" = 'test:old'`,
    );
    await deleteExpiredCounters(database, Date.now());
    const rows = await database.query<{key: string}>(
      'SELECT "key" FROM "rateLimitCounter"',
    );
    expect(rows).toEqual([{key: 'test:new'}]);
    expect(await counter.add('new', 2)).toMatchObject({total: 3});
    expect(await counter.read('new')).toBe(3);
    await counter.forget('new');
    expect(await counter.read('new')).toBe(0);
    await database.close();
    await started.backend.close();
  });

  it('go on in memory while the database is away, and answers stay 503', async () => {
    const options = await emptyDatabase('Postgres');
    const started = await startBackend({...options, rateLimits: true});
    const reader = await signUp(started);
    const admin = new pg.Client({
      connectionString: process.env.TEST_POSTGRES_URL,
    });
    await admin.connect();
    const name = new URL(options.databaseUrl ?? '').pathname.slice(1);
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
    const answers: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const {status} = await postJson(`${started.url}/auth/sign-in/email`, {
        email: reader.email,
        password: PASSWORD,
      });
      answers.push(status);
    }
    expect(answers).toEqual([503, 503, 503, 429]);
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(503);
    await started.backend.close();
  });
});
