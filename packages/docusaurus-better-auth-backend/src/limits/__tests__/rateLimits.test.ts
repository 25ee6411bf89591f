import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import type {BackendOptions} from '../../index.js';
import type {Database} from '../../database/openDatabase.js';
import {openDatabase} from '../../database/openDatabase.js';
import {ACCOUNT_ATTEMPTS, ACCOUNT_FAILURES} from '../authRules.js';
import type {Counter} from '../counters.js';
import {createRateLimits} from '../rateLimits.js';

const SECRET = 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!';

/** Behind a proxy on this machine, so that a test can be many clients. */
const LIMITED: BackendOptions = {
  rateLimits: true,
  secret: SECRET,
  trustedProxies: ['127.0.0.1'],
};

/** Time for a test in which many passwords are hashed on a busy machine. */
const MANY_HASHES_MS = 60_000;

const from = (address: string) => ({'X-Forwarded-For': address});

async function statuses(calls: (() => Promise<Response>)[]): Promise<number[]> {
  const answers: number[] = [];
  for (const call of calls) {
    answers.push((await call()).status);
  }
  return answers;
}

describe('two backends on one Postgres', () => {
  let first: TestBackend;
  let second: TestBackend;
  let address = 0;

  beforeAll(async () => {
    const database = await emptyDatabase('Postgres');
    first = await startBackend({...database, ...LIMITED});
    second = await startBackend({...database, ...LIMITED});
  });
  afterAll(() => Promise.all([first.backend.close(), second.backend.close()]));
  beforeEach(() => {
    address += 1;
  });

  /** An address that no other test has. */
  const newAddress = (last = 1) => `198.51.${String(address)}.${String(last)}`;

  let readers = 0;

  /** Signed up from an address of its own: limits of sign-ups are strict too. */
  async function newReader(): Promise<{email: string; cookie: string}> {
    readers += 1;
    const email = `limited-${String(readers)}@example.com`;
    const answer = await postJson(
      `${first.url}/auth/sign-up/email`,
      {name: 'Ada', email, password: PASSWORD},
      from(`192.0.2.${String(readers)}`),
    );
    return {email, cookie: cookieOf(answer)};
  }

  /** Counts as a sign-in, and is refused before any password is hashed. */
  const knock = (
    backend: TestBackend,
    headers: Record<string, string>,
    path = 'sign-in/email',
  ) => postJson(`${backend.url}/auth/${path}`, {}, headers);

  const signIn = (
    backend: TestBackend,
    email: string,
    headers: Record<string, string>,
    path = 'sign-in/email',
    password = 'a wrong password',
  ) => postJson(`${backend.url}/auth/${path}`, {email, password}, headers);

  it('share the limit of sign-ins, aliases included', async () => {
    const headers = from(newAddress());
    const answers = await statuses([
      () => knock(first, headers),
      () => knock(second, headers, 'signin'),
      () => knock(first, headers, 'signin'),
      () => knock(second, headers),
      () => knock(first, headers, 'signin'),
    ]);
    expect(answers).toEqual([400, 400, 400, 429, 429]);
  });

  it('answer 429 in the words that clients of Better Auth know', async () => {
    const headers = from(newAddress());
    let answer = await knock(first, headers);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      answer = await knock(second, headers);
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
    const [eager, other] = [await newReader(), await newReader()];
    const call = (backend: TestBackend, cookie: string, client: string) =>
      fetch(`${backend.url}/api/v1/profile`, {
        headers: {Cookie: cookie, ...from(client)},
      });
    let allowed = 0;
    for (let calls = 0; calls < 140; calls += 1) {
      const backend = calls % 2 === 0 ? first : second;
      // A new address for every call: the account is what counts.
      const answer = await call(
        backend,
        eager.cookie,
        `192.0.2.${String(calls)}`,
      );
      allowed += answer.status === 200 ? 1 : 0;
    }
    expect(allowed).toBe(120);
    expect((await call(first, other.cookie, '192.0.2.1')).status).toBe(200);
  });

  it('count an address by what a trusted proxy says, each client for itself', async () => {
    for (const client of [newAddress(1), newAddress(2)]) {
      const answers = await statuses(
        [1, 2, 3, 4].map(() => () => knock(first, from(client))),
      );
      expect(answers).toEqual([400, 400, 400, 429]);
    }
  });

  it.each([
    [
      'what a client wrote before its proxy',
      (i: number) => from(`203.0.113.${String(i)}, ${newAddress()}`),
    ],
    [
      'other headers',
      (i: number) => ({
        ...from(newAddress()),
        'X-Real-IP': `203.0.113.${String(i)}`,
        'CF-Connecting-IP': `203.0.113.${String(i)}`,
        Forwarded: `for=203.0.113.${String(i)}`,
        'X-Docusaurus-Better-Auth-Client-Address': `203.0.113.${String(i)}`,
      }),
    ],
    [
      'addresses of one /64',
      (i: number) => from(`2001:db8:${String(address)}:1::${String(i)}`),
    ],
  ])('do not fall for %s', async (_what, headersOf) => {
    const answers = await statuses(
      [1, 2, 3, 4, 5].map((i) => () => knock(first, headersOf(i))),
    );
    expect(answers).toEqual([400, 400, 400, 429, 429]);
  });

  it('do not fall for a path that is written otherwise', async () => {
    const headers = from(newAddress());
    const answers = await statuses(
      [
        'sign-in/email',
        'sign-in/%65mail',
        'sign-in//email',
        'sign-in/email/',
        'sign%2Din/email',
      ].map((path) => () => knock(first, headers, path)),
    );
    expect(answers.slice(3)).toEqual([429, 429]);
  });

  describe('guesses at one account', () => {
    let database: Database;
    let attempts: Counter;
    let failures: Counter;

    beforeAll(async () => {
      const {config} = first.backend;
      database = await openDatabase(config);
      const limits = await createRateLimits(config, database, SECRET);
      attempts = limits.counter('account-attempts', ACCOUNT_ATTEMPTS.seconds);
      failures = limits.counter('account-failures', ACCOUNT_FAILURES.seconds);
    });
    afterAll(() => database.close());

    it(
      'are ten from one address, however the account is spelt',
      async () => {
        const reader = await newReader();
        const home = newAddress();
        await attempts.add(`${reader.email} ${home}`, 8);
        const answers = await statuses([
          () => signIn(first, reader.email.toUpperCase(), from(home)),
          () => signIn(second, ` ${reader.email}`, from(home)),
          () =>
            postJson(
              `${first.url}/auth/sign-in/email`,
              new URLSearchParams({
                email: reader.email,
                password: PASSWORD,
              }).toString(),
              {
                ...from(home),
                'Content-Type': 'application/x-www-form-urlencoded',
              },
            ),
        ]);
        // Better Auth knows no e-mail with a space; it was an attempt all the same.
        expect(answers).toEqual([401, 400, 200]);

        const elsewhere = newAddress(2);
        await attempts.add(`${reader.email} ${elsewhere}`, 9);
        const more = await statuses([
          () => signIn(second, reader.email, from(elsewhere)),
          () => signIn(first, reader.email.toUpperCase(), from(elsewhere)),
        ]);
        expect(more).toEqual([401, 429]);
      },
      MANY_HASHES_MS,
    );

    it(
      'begin anew after a sign-in',
      async () => {
        const reader = await newReader();
        const home = newAddress();
        await attempts.add(`${reader.email} ${home}`, 5);
        const answer = await signIn(
          second,
          reader.email,
          from(home),
          'signin',
          PASSWORD,
        );
        expect(answer.status).toBe(200);
        expect(await attempts.read(`${reader.email} ${home}`)).toBe(0);
      },
      MANY_HASHES_MS,
    );

    it(
      'from everywhere leave the reader a way in',
      async () => {
        const reader = await newReader();
        await signIn(first, reader.email, from(newAddress(5)));
        await signIn(second, reader.email, from(newAddress(6)));
        expect(await failures.read(reader.email)).toBe(2);
        await failures.add(reader.email, 48);

        const attacker = from(newAddress(7));
        const more = await statuses(
          [1, 2, 3].map(() => () => signIn(first, reader.email, attacker)),
        );
        expect(more).toEqual([401, 401, 429]);

        const home = from(newAddress(8));
        const typo = await signIn(second, reader.email, home);
        expect(typo.status).toBe(401);
        const right = await signIn(
          first,
          reader.email,
          home,
          'signin',
          PASSWORD,
        );
        expect(right.status).toBe(200);
      },
      MANY_HASHES_MS,
    );

    it(
      'are counted for an account that is not there, just so',
      async () => {
        const email = 'nobody-at-all@example.com';
        await signIn(first, email, from(newAddress(5)));
        expect(await failures.read(email)).toBe(1);
        await failures.add(email, 49);
        const attacker = from(newAddress(7));
        const answers = await statuses(
          [1, 2, 3].map(() => () => signIn(second, email, attacker)),
        );
        expect(answers).toEqual([401, 401, 429]);
      },
      MANY_HASHES_MS,
    );

    it(
      'are counted whatever else the content type says',
      async () => {
        const reader = await newReader();
        const home = newAddress();
        await attempts.add(`${reader.email} ${home}`, ACCOUNT_ATTEMPTS.points);
        const answer = await postJson(
          `${first.url}/auth/sign-in/email`,
          {email: reader.email, password: PASSWORD},
          {
            ...from(home),
            'Content-Type': 'application/json; of=x-www-form-urlencoded',
          },
        );
        expect(answer.status).toBe(429);
      },
      MANY_HASHES_MS,
    );

    it(
      "do not use up a visitor's turns from another site's page",
      async () => {
        const reader = await newReader();
        const home = newAddress();
        const answer = await signIn(first, reader.email, {
          ...from(home),
          Origin: 'https://evil.test',
        });
        expect(answer.status).toBe(403);
        expect(await attempts.read(`${reader.email} ${home}`)).toBe(0);
        expect(await failures.read(reader.email)).toBe(0);
      },
      MANY_HASHES_MS,
    );
  });

  it('have somebody sent five messages an hour, from wherever it is asked', async () => {
    const answers = await statuses(
      [1, 2, 3, 4, 5, 6, 7].map(
        (i) => () =>
          postJson(
            `${i % 2 === 0 ? first.url : second.url}/auth/request-password-reset`,
            {
              email:
                i % 2 === 0 ? 'Someone@example.com' : 'someone@example.com',
            },
            from(newAddress(i)),
          ),
      ),
    );
    expect(answers.slice(5)).toEqual([429, 429]);
    expect(answers.slice(0, 5)).not.toContain(429);
  });

  it('leave the reset of a password to a reader whom others have sent links', async () => {
    const {email} = await newReader();
    const ask = (path: string, last: number) => () =>
      postJson(`${first.url}/auth/${path}`, {email}, from(newAddress(last)));
    const answers = await statuses([
      ...[1, 2, 3, 4, 5, 6].map((i) => ask('send-verification-email', i)),
      ask('request-password-reset', 7),
    ]);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429, 200]);
  });

  it('keep neither addresses nor e-mails', async () => {
    await signIn(first, 'planted@example.com', from('203.0.113.77'));
    const rows = await first.query<{key: string}>(
      'SELECT "key" FROM "rateLimitCounter"',
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const {key} of rows) {
      expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
    }
    expect(JSON.stringify([first.log, second.log])).not.toMatch(
      /203\.0\.113\.77|planted@/,
    );
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
