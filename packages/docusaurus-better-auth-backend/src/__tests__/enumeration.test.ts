import {Worker} from 'node:worker_threads';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {Reader, TestBackend} from './testBackend.js';
import {
  BACKEND_KINDS,
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  startBackend,
  startEmptyBackend,
} from './testBackend.js';

/** All of an answer but what differs from any answer to the next. */
async function wholeOf(answer: Response): Promise<unknown> {
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toHaveProperty('x-request-id');
  delete headers['x-request-id'];
  delete headers.date;
  return {status: answer.status, headers, body: await answer.text()};
}

/** Each value's kind in place of it. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, shapeOf(part)]),
    );
  }
  return value === null ? null : typeof value;
}

describe.each(BACKEND_KINDS)('who has an account, on %s,', (kind) => {
  let started: TestBackend;
  let reader: Reader;

  beforeAll(async () => {
    started = await startEmptyBackend(kind, {rateLimits: false});
    reader = await signUp(started);
  });
  afterAll(() => started.backend.close());

  const post = (path: string, body: unknown) =>
    postJson(`${started.url}/auth/${path}`, body);

  it.each(['sign-in/email', 'signin'])('is not told by %s', async (path) => {
    const known = await post(path, {
      email: reader.email,
      password: 'wrong one',
    });
    const unknown = await post(path, {
      email: 'nobody@example.com',
      password: 'wrong one',
    });
    expect(known.status).toBe(401);
    expect(await wholeOf(unknown)).toEqual(await wholeOf(known));
  });

  it('is not told by a request for a new password', async () => {
    const known = await post('request-password-reset', {email: reader.email});
    const unknown = await post('request-password-reset', {
      email: 'nobody@example.com',
    });
    expect(await wholeOf(unknown)).toEqual(await wholeOf(known));
  });
});

describe.each(DATABASE_KINDS)('the work of a sign-in on %s', (kind) => {
  it('is the same for an account that is not there', async () => {
    const started = await startBackend({
      ...(await emptyDatabase(kind)),
      rateLimits: false,
    });
    const reader = await signUp(started);
    const tasks = vi.spyOn(Worker.prototype, 'postMessage');
    const hashesOf = async (email: string) => {
      tasks.mockClear();
      await postJson(`${started.url}/auth/sign-in/email`, {
        email,
        password: 'wrong one',
      });
      return tasks.mock.calls.length;
    };
    expect(await hashesOf(reader.email)).toBe(1);
    expect(await hashesOf('nobody@example.com')).toBe(1);
    tasks.mockRestore();
    await started.backend.close();
  });
});

describe.each(DATABASE_KINDS)('with verification on, on %s,', (kind) => {
  let started: TestBackend;

  beforeAll(async () => {
    started = await startBackend({
      ...(await emptyDatabase(kind)),
      rateLimits: false,
      requireEmailVerification: true,
    });
  });
  afterAll(() => started.backend.close());

  const post = (path: string, body: unknown) =>
    postJson(`${started.url}/auth/${path}`, body);

  const signUpAs = (email: string) =>
    post('sign-up/email', {name: 'Ada', email, password: PASSWORD});

  async function partsOf(answer: Response) {
    const {headers} = (await wholeOf(answer.clone())) as {
      headers: Record<string, string>;
    };
    const body = (await answer.json()) as {
      user: Record<string, unknown>;
      token: unknown;
    };
    return {status: answer.status, headers, body};
  }

  it('sign-up does not tell who has an account', async () => {
    const first = await partsOf(await signUpAs('ada@example.com'));
    const again = await partsOf(await signUpAs('ada@example.com'));
    expect(first.status).toBe(200);
    expect(again.status).toBe(200);
    expect(again.headers).toEqual(first.headers);
    expect(shapeOf(again.body)).toEqual(shapeOf(first.body));
    expect(Object.keys(again.body.user)).toEqual(Object.keys(first.body.user));
    const {id: _one, createdAt: _a, updatedAt: _b, ...known} = again.body.user;
    const {id: _two, createdAt: _c, updatedAt: _d, ...fresh} = first.body.user;
    expect(known).toEqual(fresh);
    expect(String(again.body.user.id)).toHaveLength(
      String(first.body.user.id).length,
    );
  });

  it('sign-in tells an unconfirmed address only to who knows its password', async () => {
    await signUpAs('grace@example.com');
    const wrong = await post('sign-in/email', {
      email: 'grace@example.com',
      password: 'wrong one',
    });
    const unknown = await post('sign-in/email', {
      email: 'nobody@example.com',
      password: 'wrong one',
    });
    expect(wrong.status).toBe(401);
    expect(await wholeOf(unknown)).toEqual(await wholeOf(wrong));
    const right = await post('sign-in/email', {
      email: 'grace@example.com',
      password: PASSWORD,
    });
    expect(right.status).toBe(403);
  });

  it.each(['request-password-reset', 'send-verification-email'])(
    '%s does not tell who has an account',
    async (path) => {
      await signUpAs('joan@example.com');
      const known = await post(path, {email: 'joan@example.com'});
      const unknown = await post(path, {email: 'nobody@example.com'});
      expect(known.status).toBe(200);
      expect(await wholeOf(unknown)).toEqual(await wholeOf(known));
    },
  );
});
