import {afterAll, beforeAll, beforeEach} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  startBackend,
} from '../../__tests__/testBackend.js';
import type {BackendOptions} from '../../index.js';

export const SECRET = 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!';

/** Behind a proxy on this machine, so that a test can be many clients. */
const LIMITED: BackendOptions = {
  rateLimits: true,
  secret: SECRET,
  trustedProxies: ['127.0.0.1'],
};

export const from = (address: string) => ({'X-Forwarded-For': address});

export async function statuses(
  calls: (() => Promise<Response>)[],
): Promise<number[]> {
  const answers: number[] = [];
  for (const call of calls) {
    answers.push((await call()).status);
  }
  return answers;
}

export const signIn = (
  backend: TestBackend,
  email: string,
  headers: Record<string, string>,
  path = 'sign-in/email',
  password = 'a wrong password',
) => postJson(`${backend.url}/auth/${path}`, {email, password}, headers);

export type LimitedBackends = {
  first: TestBackend;
  second: TestBackend;
  /** An address that no other test has. */
  newAddress: (last?: number) => string;
  /** Signed up from an address of its own: limits of sign-ups are strict too. */
  newReader: () => Promise<{email: string; cookie: string}>;
};

/** Two backends on one Postgres, for the tests of one file. */
export function limitedBackends(): LimitedBackends {
  let test = 0;
  let readers = 0;

  // The backends are there before any test is.
  const backends = {
    newAddress: (last = 1) => `198.51.${String(test)}.${String(last)}`,

    async newReader() {
      readers += 1;
      const email = `limited-${String(readers)}@example.com`;
      const answer = await postJson(
        `${backends.first.url}/auth/sign-up/email`,
        {name: 'Ada', email, password: PASSWORD},
        from(`192.0.2.${String(readers)}`),
      );
      return {email, cookie: cookieOf(answer)};
    },
  } as LimitedBackends;

  beforeAll(async () => {
    const database = await emptyDatabase('Postgres');
    backends.first = await startBackend({...database, ...LIMITED});
    backends.second = await startBackend({...database, ...LIMITED});
  });
  afterAll(() =>
    Promise.all([
      backends.first.backend.close(),
      backends.second.backend.close(),
    ]),
  );
  beforeEach(() => {
    test += 1;
  });
  return backends;
}
