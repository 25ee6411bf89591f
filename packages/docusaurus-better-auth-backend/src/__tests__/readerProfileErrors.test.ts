import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Reader, TestBackend} from './testBackend.js';
import {emptyDatabase, signUp, startBackend} from './testBackend.js';

const PATH = '/auth/reader-profile/profile';

async function expectProblem(answer: Response, status: number) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({
    status,
    title: expect.any(String) as string,
    detail: expect.stringMatching(/\.$/) as string,
  });
}

describe("Better Auth's own refusals under reader-profile", () => {
  let started: TestBackend;
  let reader: Reader;

  beforeAll(async () => {
    started = await startBackend(await emptyDatabase('PGlite'));
    reader = await signUp(started);
  });
  afterAll(() => started.backend.close());

  it.each([
    ['an untrusted origin', {Origin: 'https://evil.test'}],
    ['a null origin', {Origin: 'null'}],
  ])('are problems for %s', async (_what, headers) => {
    await expectProblem(
      await reader.call('POST', PATH, {consent_given: false}, headers),
      403,
    );
  });

  it('are problems at an unknown path', async () => {
    for (const path of ['/auth/reader-profile/x', `${PATH}/`]) {
      await expectProblem(await reader.call('GET', path), 404);
    }
  });

  it.each([
    ['PUT', 'profile', 'GET, POST, DELETE'],
    ['PATCH', 'profile', 'GET, POST, DELETE'],
    ['POST', 'profile/export', 'GET'],
    ['DELETE', 'consents', 'GET'],
    ['POST', 'consent-policies/current', 'GET'],
  ])(
    'are 405 for %s %s, with what is possible',
    async (method, path, allow) => {
      const answer = await reader.call(method, `/auth/reader-profile/${path}`);
      expect(answer.headers.get('allow')).toBe(allow);
      await expectProblem(answer, 405);
    },
  );

  it('stay as they are elsewhere', async () => {
    const answer = await reader.call('DELETE', '/auth/get-session');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });
});

it('tells in a problem how long to wait after too many calls', async () => {
  // Better Auth's limits are on in production only.
  const {backend} = await startBackend({
    ...(await emptyDatabase('PGlite')),
    production: true,
    url: 'https://api.example.com',
    trustedOrigins: ['https://docs.example.com'],
    secret: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
  });
  try {
    const ask = () =>
      backend.fetch(new Request(`https://api.example.com${PATH}`));
    let answer = await ask();
    for (let calls = 1; answer.status === 401 && calls < 200; calls += 1) {
      answer = await ask();
    }
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(answer, 429);
  } finally {
    await backend.close();
  }
});
