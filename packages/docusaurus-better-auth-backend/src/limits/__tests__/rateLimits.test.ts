import {describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  emptyDatabase,
  postJson,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {from, limitedBackends, signIn, statuses} from './limitedBackends.js';

describe('two backends on one Postgres', () => {
  const backends = limitedBackends();

  /** Counts as a sign-in, and is refused before any password is hashed. */
  const knock = (
    backend: TestBackend,
    headers: Record<string, string>,
    path = 'sign-in/email',
  ) => postJson(`${backend.url}/auth/${path}`, {}, headers);

  it('share the limit of sign-ins, aliases included', async () => {
    const headers = from(backends.newAddress());
    const answers = await statuses([
      () => knock(backends.first, headers),
      () => knock(backends.second, headers, 'signin'),
      () => knock(backends.first, headers, 'signin'),
      () => knock(backends.second, headers),
      () => knock(backends.first, headers, 'signin'),
    ]);
    expect(answers).toEqual([400, 400, 400, 429, 429]);
  });

  it('answer 429 in the words that clients of Better Auth know', async () => {
    const headers = from(backends.newAddress());
    let answer = await knock(backends.first, headers);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      answer = await knock(backends.second, headers);
    }
    expect(answer.status).toBe(429);
    expect(await answer.json()).toEqual({
      message: 'Too many requests. Please try again later.',
    });
    const seconds = Number(answer.headers.get('x-retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(10);
    expect(answer.headers.get('retry-after')).toBe(String(seconds));
  });

  it('share the limit of profile calls, by account', async () => {
    const [eager, other] = [
      await backends.newReader(),
      await backends.newReader(),
    ];
    const call = (backend: TestBackend, cookie: string, client: string) =>
      fetch(`${backend.url}/api/v1/profile`, {
        headers: {Cookie: cookie, ...from(client)},
      });
    let allowed = 0;
    for (let calls = 0; calls < 140; calls += 1) {
      const backend = calls % 2 === 0 ? backends.first : backends.second;
      // A new address for every call: the account is what counts.
      const answer = await call(
        backend,
        eager.cookie,
        `192.0.2.${String(calls)}`,
      );
      allowed += answer.status === 200 ? 1 : 0;
    }
    expect(allowed).toBe(120);
    expect((await call(backends.first, other.cookie, '192.0.2.1')).status).toBe(
      200,
    );
  });

  it('count an address by what a trusted proxy says, each client for itself', async () => {
    for (const client of [backends.newAddress(1), backends.newAddress(2)]) {
      const answers = await statuses(
        [1, 2, 3, 4].map(() => () => knock(backends.first, from(client))),
      );
      expect(answers).toEqual([400, 400, 400, 429]);
    }
  });

  it.each([
    [
      'what a client wrote before its proxy',
      (i: number) => from(`203.0.113.${String(i)}, ${backends.newAddress()}`),
    ],
    [
      'other headers',
      (i: number) => ({
        ...from(backends.newAddress()),
        'X-Real-IP': `203.0.113.${String(i)}`,
        'CF-Connecting-IP': `203.0.113.${String(i)}`,
        Forwarded: `for=203.0.113.${String(i)}`,
        'X-Docusaurus-Better-Auth-Client-Address': `203.0.113.${String(i)}`,
      }),
    ],
    ['addresses of one /64', (i: number) => from(`2001:db8:1:1::${String(i)}`)],
  ])('do not fall for %s', async (_what, headersOf) => {
    const answers = await statuses(
      [1, 2, 3, 4, 5].map((i) => () => knock(backends.first, headersOf(i))),
    );
    expect(answers).toEqual([400, 400, 400, 429, 429]);
  });

  it('do not fall for a path that is written otherwise', async () => {
    const headers = from(backends.newAddress());
    const answers = await statuses(
      [
        'sign-in/email',
        'sign-in/%65mail',
        'sign-in//email',
        'sign-in/email/',
        'sign%2Din/email',
      ].map((path) => () => knock(backends.first, headers, path)),
    );
    expect(answers.slice(3)).toEqual([429, 429]);
  });

  it('have somebody sent five messages an hour, from wherever it is asked', async () => {
    const answers = await statuses(
      [1, 2, 3, 4, 5, 6, 7].map(
        (i) => () =>
          postJson(
            `${i % 2 === 0 ? backends.first.url : backends.second.url}/auth/request-password-reset`,
            {
              email:
                i % 2 === 0 ? 'Someone@example.com' : 'someone@example.com',
            },
            from(backends.newAddress(i)),
          ),
      ),
    );
    expect(answers.slice(5)).toEqual([429, 429]);
    expect(answers.slice(0, 5)).not.toContain(429);
  });

  it('leave the reset of a password to a reader whom others have sent links', async () => {
    const {email} = await backends.newReader();
    const ask = (path: string, last: number) => () =>
      postJson(
        `${backends.first.url}/auth/${path}`,
        {email},
        from(backends.newAddress(last)),
      );
    const answers = await statuses([
      ...[1, 2, 3, 4, 5, 6].map((i) => ask('send-verification-email', i)),
      ask('request-password-reset', 7),
    ]);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429, 200]);
  });

  it('keep neither addresses nor e-mails', async () => {
    await signIn(backends.first, 'planted@example.com', from('203.0.113.77'));
    const rows = await backends.first.query<{key: string}>(
      'SELECT "key" FROM "rateLimitCounter"',
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const {key} of rows) {
      expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
    }
    expect(
      JSON.stringify([backends.first.log, backends.second.log]),
    ).not.toMatch(/203\.0\.113\.77|planted@/);
  });
});

describe('limits', () => {
  it('are off where that is asked for', async () => {
    const started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      rateLimits: false,
    });
    const reader = await signUp(started);
    const answers = await Promise.all(
      Array.from({length: 130}, () => reader.call('GET', '/api/v1/profile')),
    );
    expect(new Set(answers.map(({status}) => status))).toEqual(new Set([200]));
    await started.backend.close();
  });

  it('count for the address that a serverless host tells', async () => {
    const started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      rateLimits: true,
    });
    const ask = (clientAddress?: string) =>
      started.backend.fetch(
        new Request(`${started.url}/auth/sign-in/email`, {
          method: 'POST',
          headers: {'Content-Type': 'application/json'},
          body: '{}',
        }),
        {clientAddress},
      );
    for (const address of ['203.0.113.1', '203.0.113.2', undefined]) {
      const answers = await statuses(
        [1, 2, 3, 4].map(() => () => ask(address)),
      );
      expect(answers).toEqual([400, 400, 400, 429]);
    }
    await started.backend.close();
  });
});
