import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {SECURITY_KINDS} from './hostileRequest.js';
import type {Reader, TestBackend} from './testBackend.js';
import {
  cookieOf,
  PASSWORD,
  postJson,
  signUp,
  SITE,
  startEmptyBackend,
} from './testBackend.js';

describe.each(SECURITY_KINDS)('sessions and accounts on %s', (kind) => {
  let started: TestBackend;
  /** For what leaves account and session as they are: hashing takes time. */
  let ada: Reader;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
    ada = await signUp(started);
  });
  afterAll(() => started.backend.close());

  it("keep their token in a cookie that is out of scripts' and other sites' reach", async () => {
    const {email} = ada;
    const answer = await postJson(`${started.url}/auth/signin`, {
      email,
      password: PASSWORD,
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Domain/);
    const token = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? '');
    expect(await answer.text()).not.toContain(token.split('.')[0]);
  });

  it('are made anew on sign-in, whatever cookie came before', async () => {
    const attacker = await signUp(started);
    const victim = await signUp(started);
    const answer = await postJson(
      `${started.url}/auth/signin`,
      {email: victim.email, password: PASSWORD},
      {Cookie: attacker.cookie},
    );
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).not.toBe(attacker.cookie);
    const before = await attacker.call('GET', '/auth/session');
    expect(await before.json()).toMatchObject({user: {id: attacker.id}});
  });

  it('are over once they are revoked, for every route at once', async () => {
    const reader = await signUp(started);
    const other = cookieOf(
      await postJson(`${started.url}/auth/signin`, {
        email: reader.email,
        password: PASSWORD,
      }),
    );
    const changed = await reader.call('POST', '/auth/change-password', {
      currentPassword: PASSWORD,
      newPassword: `${PASSWORD}!`,
      revokeOtherSessions: true,
    });
    expect(changed.status).toBe(200);
    const headers = {Cookie: other};
    const session = await fetch(`${started.url}/auth/session`, {headers});
    expect(await session.json()).toBeNull();
    const profile = await fetch(`${started.url}/api/v1/profile`, {headers});
    expect(profile.status).toBe(401);
  });

  it('are not taken from a header or a query', async () => {
    const reader = ada;
    const signed = reader.cookie.split('=')[1] ?? '';
    const token = decodeURIComponent(signed).split('.')[0] ?? '';
    for (const bearer of [token, signed, decodeURIComponent(signed)]) {
      const answer = await fetch(
        `${started.url}/api/v1/profile?token=${encodeURIComponent(bearer)}`,
        {headers: {Authorization: `Bearer ${bearer}`}},
      );
      expect(answer.status).toBe(401);
    }
  });

  it('tells nobody who has an account', async () => {
    const {email} = ada;
    const wrongPassword = await postJson(`${started.url}/auth/signin`, {
      email,
      password: 'wrong password',
    });
    const noAccount = await postJson(`${started.url}/auth/signin`, {
      email: 'nobody@example.com',
      password: 'wrong password',
    });
    expect(noAccount.status).toBe(401);
    expect(wrongPassword.status).toBe(401);
    expect(await noAccount.text()).toBe(await wrongPassword.text());
    const resets = [];
    for (const address of [email, 'nobody@example.com']) {
      const answer = await postJson(
        `${started.url}/auth/request-password-reset`,
        {email: address, redirectTo: `${SITE}/reset`},
      );
      resets.push([answer.status, await answer.text()]);
    }
    expect(resets[0]).toEqual(resets[1]);
  });
});

describe('in production', () => {
  it('cookies are Secure and named so, and answers ask for https from then on', async () => {
    const {backend} = await startEmptyBackend('Postgres', {
      production: true,
      url: 'https://api.example.com',
      trustedOrigins: ['https://docs.example.com'],
      secret: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
    });
    try {
      const answer = await backend.fetch(
        new Request('https://api.example.com/auth/signup', {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Origin: 'https://docs.example.com',
          },
          body: JSON.stringify({
            name: 'Ada',
            email: 'ada@example.com',
            password: PASSWORD,
          }),
        }),
      );
      expect(answer.status).toBe(200);
      const [cookie = ''] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^__Secure-/);
      expect(cookie).toMatch(/; Secure/);
      expect(answer.headers.get('strict-transport-security')).toMatch(
        /max-age=\d{7,}/,
      );
    } finally {
      await backend.close();
    }
  });
});
