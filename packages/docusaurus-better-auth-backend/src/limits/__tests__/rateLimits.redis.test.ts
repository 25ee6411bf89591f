import {startRedis} from '@docusaurus-better-auth/workspace/redis';
import {Redis} from 'ioredis';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  emptyDatabase,
  postJson,
  startBackend,
} from '../../__tests__/testBackend.js';

const SECRET = 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!';

describe('two backends on one Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let backends: [TestBackend, TestBackend];
  let address = 0;

  beforeAll(async () => {
    redis = await startRedis();
    const start = async () =>
      // A database each: what they share is in Redis alone.
      startBackend({
        ...(await emptyDatabase('Postgres')),
        redisUrl: redis.url,
        rateLimits: true,
        secret: SECRET,
        trustedProxies: ['127.0.0.1'],
      });
    backends = [await start(), await start()];
  });
  afterAll(async () => {
    await Promise.all(backends.map(({backend}) => backend.close()));
    await redis.stop();
  });

  /** Sign-ins in turn on both, from an address that no other test has. */
  async function signInFrom(client: string, count: number): Promise<number[]> {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < count; attempt += 1) {
      const answer = await postJson(
        `${backends[attempt % 2 === 0 ? 0 : 1].url}/auth/sign-in/email`,
        // Refused before any password is hashed, and counted all the same.
        {},
        {'X-Forwarded-For': client},
      );
      statuses.push(answer.status);
    }
    return statuses;
  }

  const newAddress = () => {
    address += 1;
    return `203.0.113.${String(address)}`;
  };

  const entriesOf = (event: string) =>
    backends.map(
      ({log}) => log.filter((entry) => entry.event === event).length,
    );

  it('share a limit', async () => {
    expect(await signInFrom(newAddress(), 6)).toEqual([
      400, 400, 400, 429, 429, 429,
    ]);
  });

  it('keep neither addresses nor e-mails there, and nothing for ever', async () => {
    await postJson(
      `${backends[0].url}/auth/sign-in/email`,
      {email: 'planted@example.com', password: 'a wrong one'},
      {'X-Forwarded-For': newAddress()},
    );
    const client = new Redis(redis.url);
    const keys = await client.keys('*');
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) {
      expect(key).toMatch(/^docusaurus-better-auth:[a-z-]+:[\w-]{43}$/);
      expect(await client.ttl(key)).toBeGreaterThan(0);
    }
    await client.quit();
  });

  it('count alone while it is away, say so once, and share again', async () => {
    await redis.stop();
    // Each of the two lets three through.
    expect(await signInFrom(newAddress(), 8)).toEqual([
      400, 400, 400, 400, 400, 400, 429, 429,
    ]);
    // Told by the first attempt to connect again, a moment later.
    await vi.waitFor(() => {
      expect(entriesOf('redis-away')).toEqual([1, 1]);
    });

    redis = await startRedis(Number(new URL(redis.url).port));
    await vi.waitFor(
      () => {
        expect(entriesOf('redis-back')).toEqual([1, 1]);
      },
      {timeout: 10_000, interval: 50},
    );
    expect(await signInFrom(newAddress(), 4)).toEqual([400, 400, 400, 429]);
    expect(entriesOf('redis-away')).toEqual([1, 1]);
    expect(JSON.stringify(backends.map(({log}) => log))).not.toMatch(
      /203\.0\.113|@example/,
    );
  }, 60_000);
});

describe('a Redis that was never there', () => {
  it('keeps no backend from starting', async () => {
    const gone = await startRedis();
    await gone.stop();
    const started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      redisUrl: gone.url,
      rateLimits: true,
    });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const answer = await postJson(`${started.url}/auth/sign-in/email`, {});
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([400, 400, 400, 429]);
    expect(started.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        event: 'redis-away',
        code: 'ECONNREFUSED',
      }),
    );
    await started.backend.close();
  });
});
