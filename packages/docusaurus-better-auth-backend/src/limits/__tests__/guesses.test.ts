import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {PASSWORD, postJson} from '../../__tests__/testBackend.js';
import type {Database} from '../../database/openDatabase.js';
import {openDatabase} from '../../database/openDatabase.js';
import {ACCOUNT_ATTEMPTS, ACCOUNT_FAILURES} from '../authRules.js';
import type {Counter} from '../counters.js';
import {createRateLimits} from '../rateLimits.js';
import {
  from,
  limitedBackends,
  SECRET,
  signIn,
  statuses,
} from './limitedBackends.js';

/** Time for a test in which many passwords are hashed on a busy machine. */
const MANY_HASHES_MS = 60_000;

describe('guesses at one account', () => {
  const backends = limitedBackends();
  let database: Database;
  let attempts: Counter;
  let failures: Counter;

  beforeAll(async () => {
    const {config} = backends.first.backend;
    database = await openDatabase(config);
    const limits = await createRateLimits(config, database, SECRET);
    attempts = limits.counter('account-attempts', ACCOUNT_ATTEMPTS.seconds);
    failures = limits.counter('account-failures', ACCOUNT_FAILURES.seconds);
  });
  afterAll(() => database.close());

  it(
    'are ten from one address, however the account is spelt',
    async () => {
      const reader = await backends.newReader();
      const home = backends.newAddress();
      await attempts.add(`${reader.email} ${home}`, 8);
      const answers = await statuses([
        () => signIn(backends.first, reader.email.toUpperCase(), from(home)),
        () => signIn(backends.second, ` ${reader.email}`, from(home)),
        () =>
          postJson(
            `${backends.first.url}/auth/sign-in/email`,
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

      const elsewhere = backends.newAddress(2);
      await attempts.add(`${reader.email} ${elsewhere}`, 9);
      const more = await statuses([
        () => signIn(backends.second, reader.email, from(elsewhere)),
        () =>
          signIn(backends.first, reader.email.toUpperCase(), from(elsewhere)),
      ]);
      expect(more).toEqual([401, 429]);
    },
    MANY_HASHES_MS,
  );

  it(
    'begin anew after a sign-in',
    async () => {
      const reader = await backends.newReader();
      const home = backends.newAddress();
      await attempts.add(`${reader.email} ${home}`, 5);
      const answer = await signIn(
        backends.second,
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
      const reader = await backends.newReader();
      await signIn(backends.first, reader.email, from(backends.newAddress(5)));
      await signIn(backends.second, reader.email, from(backends.newAddress(6)));
      expect(await failures.read(reader.email)).toBe(2);
      await failures.add(reader.email, 48);

      const attacker = from(backends.newAddress(7));
      const more = await statuses(
        [1, 2, 3].map(
          () => () => signIn(backends.first, reader.email, attacker),
        ),
      );
      expect(more).toEqual([401, 401, 429]);

      const home = from(backends.newAddress(8));
      const typo = await signIn(backends.second, reader.email, home);
      expect(typo.status).toBe(401);
      const right = await signIn(
        backends.first,
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
      await signIn(backends.first, email, from(backends.newAddress(5)));
      expect(await failures.read(email)).toBe(1);
      await failures.add(email, 49);
      const attacker = from(backends.newAddress(7));
      const answers = await statuses(
        [1, 2, 3].map(() => () => signIn(backends.second, email, attacker)),
      );
      expect(answers).toEqual([401, 401, 429]);
    },
    MANY_HASHES_MS,
  );

  it(
    'are counted whatever else the content type says',
    async () => {
      const reader = await backends.newReader();
      const home = backends.newAddress();
      await attempts.add(`${reader.email} ${home}`, ACCOUNT_ATTEMPTS.points);
      const answer = await postJson(
        `${backends.first.url}/auth/sign-in/email`,
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
      const reader = await backends.newReader();
      const home = backends.newAddress();
      const answer = await signIn(backends.first, reader.email, {
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
