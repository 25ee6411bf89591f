import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {BackendKind, TestBackend} from './testBackend.js';
import {
  cookieOf,
  BACKEND_KINDS,
  PASSWORD,
  postJson,
  signUp,
  SITE,
  startEmptyBackend,
} from './testBackend.js';

/**
 * Left out behind a gateway, where a service elsewhere answers by itself:
 * - addresses kept out of sessions, and names and images checked: this
 *   backend's own options of Better Auth;
 * - `{AUTH}/reader-profile/*`: a plugin that the service need not have.
 */
const isInProcess = (kind: BackendKind) => kind !== 'a gateway';

describe.each(BACKEND_KINDS)('authentication on %s', (kind) => {
  const inProcess = isInProcess(kind);
  let started: TestBackend;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
  });
  afterAll(() => started.backend.close());

  describe.each([
    {
      what: "Better Auth's paths",
      up: 'sign-up/email',
      in: 'sign-in/email',
      out: 'sign-out',
      session: 'get-session',
    },
    {
      what: 'the aliases',
      up: 'signup',
      in: 'signin',
      out: 'signout',
      session: 'session',
    },
  ])('by $what', (paths) => {
    it('signs up, out and in again', async () => {
      const at = (path: string) => `${started.url}/auth/${path}`;
      const email = `flow-${paths.up.replace('/', '-')}@example.com`;
      const readSession = (cookie: string) =>
        fetch(at(paths.session), {headers: {Cookie: cookie, Origin: SITE}});

      const signedUp = await postJson(at(paths.up), {
        name: 'Ada',
        email,
        password: PASSWORD,
      });
      expect(signedUp.status).toBe(200);
      expect(await signedUp.json()).toMatchObject({user: {email, name: 'Ada'}});
      const [setCookie] = signedUp.headers.getSetCookie();
      expect(setCookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
      expect(setCookie).not.toMatch(/Domain=/);
      const cookie = cookieOf(signedUp);

      const session = await readSession(cookie);
      expect(session.status).toBe(200);
      expect(await session.json()).toMatchObject({
        user: {email},
        session: {userId: expect.any(String) as string},
      });

      const signedOut = await postJson(at(paths.out), {}, {Cookie: cookie});
      expect(signedOut.status).toBe(200);
      expect(await signedOut.json()).toEqual({success: true});
      expect(signedOut.headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
      const after = await readSession(cookie);
      expect(after.status).toBe(200);
      expect(await after.json()).toBeNull();

      const wrong = await postJson(at(paths.in), {
        email,
        password: 'wrong one',
      });
      expect(wrong.status).toBe(401);
      const signedIn = await postJson(at(paths.in), {
        email,
        password: PASSWORD,
      });
      expect(signedIn.status).toBe(200);
      const again = await readSession(cookieOf(signedIn));
      expect(await again.json()).toMatchObject({user: {email}});
    });

    it('signs out without any body', async () => {
      const reader = await signUp(started);
      const answer = await reader.call('POST', `/auth/${paths.out}`);
      expect(answer.status).toBe(200);
    });
  });

  it('refuses a short password and a taken e-mail', async () => {
    const reader = await signUp(started);
    const short = await postJson(`${started.url}/auth/signup`, {
      name: 'Ada',
      email: 'short@example.com',
      password: '1234567',
    });
    expect(short.status).toBe(400);
    const taken = await postJson(`${started.url}/auth/signup`, {
      name: 'Ada',
      email: reader.email,
      password: PASSWORD,
    });
    expect(taken.status).toBe(422);
  });

  it('never tells a session token', async () => {
    const reader = await signUp(started);
    const token = decodeURIComponent(reader.cookie.split('=')[1] ?? '').split(
      '.',
    )[0];
    expect(token).toMatch(/^\w{20,}$/);
    const answers = [
      await postJson(`${started.url}/auth/signin`, {
        email: reader.email,
        password: PASSWORD,
      }),
      await reader.call('GET', '/auth/get-session'),
      await reader.call('GET', '/auth/list-sessions'),
      await reader.call('POST', '/auth/change-password', {
        currentPassword: PASSWORD,
        newPassword: `${PASSWORD}!`,
        revokeOtherSessions: true,
      }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).not.toContain(token);
      expect(text).not.toContain('"token"');
      if (inProcess) {
        expect(text).not.toContain('127.0.0.1');
      }
    }
  });

  it.each([
    [
      'body',
      '/auth/signin',
      {email: 'a\u0000@example.com', password: PASSWORD},
    ],
    ['query', '/auth/sign-out?x=%00', {}],
    ['path', '/auth/reset-password/%00', {}],
  ])('answers 422 to a NUL in the %s', async (_where, path, body) => {
    const answer = await postJson(`${started.url}${path}`, body);
    expect(answer.status).toBe(422);
  });

  it.each([
    ['escaped', 'name=a%00b&email=a%40example.com'],
    ['raw', 'name=a\u0000b&email=a%40example.com'],
  ])('answers 422 to a NUL in a form, %s', async (_how, body) => {
    const answer = await postJson(`${started.url}/auth/signup`, body, {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      detail: 'The request holds a NUL character, which no field can store.',
    });
  });

  it('takes %00 in JSON for the three characters that it is', async () => {
    const answer = await postJson(`${started.url}/auth/signup`, {
      name: 'a%00b',
      email: 'percent@example.com',
      password: PASSWORD,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({user: {name: 'a%00b'}});
  });

  it('takes an escaped backslash before u0000 for what it is', async () => {
    const answer = await postJson(
      `${started.url}/auth/signin`,
      String.raw`{"email": "a@example.com", "password": "\\u0000 is text"}`,
    );
    expect(answer.status).toBe(401);
  });

  it('answers 413 to a body that is too large', async () => {
    const answer = await postJson(`${started.url}/auth/signin`, {
      email: 'a@example.com',
      password: 'x'.repeat(70_000),
    });
    expect(answer.status).toBe(413);
  });

  it.each([
    ['an untrusted origin', {Origin: 'https://evil.test'}],
    ['a null origin', {Origin: 'null'}],
  ])('refuses %s with a cookie', async (_what, headers) => {
    const reader = await signUp(started);
    const answer = await reader.call('POST', '/auth/sign-out', {}, headers);
    expect(answer.status).toBe(403);
    const session = await reader.call('GET', '/auth/session');
    expect(await session.json()).toMatchObject({user: {id: reader.id}});
  });

  it('changes a name and takes an image away', async () => {
    const reader = await signUp(started);
    const answer = await reader.call('POST', '/auth/update-user', {
      name: 'Grace',
      image: null,
    });
    expect(answer.status).toBe(200);
    const session = await reader.call('GET', '/auth/get-session');
    expect(await session.json()).toMatchObject({
      user: {name: 'Grace', image: null},
    });
  });

  it('tells a library who sent a request', async () => {
    const reader = await signUp(started);
    const request = new Request('http://localhost/', {
      headers: {Cookie: reader.cookie},
    });
    expect(await started.backend.getCurrentUser(request)).toEqual({
      id: reader.id,
      name: 'Ada Reader',
      email: reader.email,
      role: 'user',
    });
    expect(
      await started.backend.getCurrentUser(new Request('http://localhost/')),
    ).toBeNull();
  });

  if (inProcess) {
    it.each([
      ['name', null],
      ['name', {a: 1}],
      ['name', 7],
      ['image', ['x']],
    ])('refuses %s as %o in update-user', async (field, value) => {
      const reader = await signUp(started);
      const answer = await reader.call('POST', '/auth/update-user', {
        [field]: value,
      });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toEqual({
        code: 'VALIDATION_ERROR',
        message: expect.stringContaining(field) as string,
      });
      const session = await reader.call('GET', '/auth/get-session');
      expect(await session.json()).toMatchObject({
        user: {name: 'Ada Reader', image: null},
      });
    });

    it("serves the plugin's own endpoint too", async () => {
      const reader = await signUp(started);
      await reader.saveProfile({
        software_background: 'Go',
        consent_given: true,
      });
      const answer = await reader.call('GET', '/auth/reader-profile/profile');
      expect(await answer.json()).toMatchObject({software_background: 'Go'});
    });
  }
});
