import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {RawRequest} from './hostileRequest.js';
import {AS_JSON, askRaw, EVIL, SECURITY_KINDS} from './hostileRequest.js';
import type {Reader, TestBackend} from './testBackend.js';
import {
  PASSWORD,
  postJson,
  signUp,
  SITE,
  startEmptyBackend,
} from './testBackend.js';

/** Addresses that a browser would take elsewhere, or run. */
const EVIL_URLS = [
  EVIL,
  `${EVIL}/docs`,
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/%5cevil.test',
  '/%5Cevil.test',
  '/%2fevil.test',
  '/docs/%2f%2fevil.test',
  // CVE-2024-56734, CVE-2025-27143, CVE-2025-53535, GHSA-x732-6j76-qmhm
  '/\\/evil.test',
  '/\\/\\/evil.test',
  'https:evil.test',
  'http:/\\evil.test',
  ' //evil.test',
  'http://localhost:3000@@evil.test/',
  'http://ⓔvil.test/',
  'blob:http://localhost:3000/1',
  'vbscript:msgbox(1)',
  '/\tevil.test',
  '/\r\nLocation: https://evil.test',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://localhost:3000@evil.test/',
  'http://localhost:3000.evil.test/',
  'http://localhost:3000%2eevil.test/',
  'http://localhost:30000/',
  'https://localhost:3000/',
  'http://evil.test/http://localhost:3000',
  'http://evil.test#http://localhost:3000',
  'http://evil.test?http://localhost:3000',
  'file:///etc/passwd',
  'localhost:3000',
];

describe.each(SECURITY_KINDS)('the security matrix on %s', (kind) => {
  let started: TestBackend;
  /** For what leaves account and session as they are: hashing takes time. */
  let ada: Reader;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
    ada = await signUp(started);
  });
  afterAll(() => started.backend.close());

  const ask = (...request: RawRequest) => askRaw(started.url, ...request);

  const credentials = (email: string) =>
    JSON.stringify({email, password: PASSWORD});

  it('an untrusted origin is 403 INVALID_ORIGIN', async () => {
    const reader = await signUp(started);
    for (const path of ['/auth/sign-out', '/auth/signout']) {
      const answer = await reader.call('POST', path, {}, {Origin: EVIL});
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({code: 'INVALID_ORIGIN'});
    }
    const signIn = await postJson(
      `${started.url}/auth/sign-in/email`,
      {email: reader.email, password: PASSWORD},
      {Origin: EVIL},
    );
    expect(signIn.status).toBe(403);
    expect(signIn.headers.getSetCookie()).toEqual([]);
  });

  it.each([
    ['no', {}],
    ['a null', {Origin: 'null'}],
  ])(
    'a cookie with %s origin is 403 MISSING_OR_NULL_ORIGIN',
    async (_what, origin) => {
      const reader = ada;
      const answer = await ask(
        'POST',
        '/auth/sign-out',
        {...AS_JSON, ...origin, Cookie: reader.cookie},
        '{}',
      );
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.text)).toMatchObject({
        code: 'MISSING_OR_NULL_ORIGIN',
      });
      const session = await reader.call('GET', '/auth/session');
      expect(await session.json()).toMatchObject({user: {id: reader.id}});
    },
  );

  it.each(['application/json', 'application/x-www-form-urlencoded'])(
    'a navigation from another site to sign-in is 403 CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: %s',
    async (contentType) => {
      const {email} = ada;
      for (const path of ['/auth/sign-in/email', '/auth/signin']) {
        const answer = await ask(
          'POST',
          path,
          {
            'Content-Type': contentType,
            'Sec-Fetch-Site': 'cross-site',
            'Sec-Fetch-Mode': 'navigate',
            'Sec-Fetch-Dest': 'document',
          },
          contentType === 'application/json'
            ? credentials(email)
            : new URLSearchParams({email, password: PASSWORD}).toString(),
        );
        expect(answer.status).toBe(403);
        expect(JSON.parse(answer.text)).toMatchObject({
          code: 'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
        });
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  );

  it.each(EVIL_URLS)('%j as a page to go on to is 403', async (evil) => {
    const {email} = ada;
    const bodies: [string, object, string][] = [
      [
        'sign-in/email',
        {email, password: PASSWORD, callbackURL: evil},
        'INVALID_CALLBACK_URL',
      ],
      [
        'request-password-reset',
        {email, redirectTo: evil},
        'INVALID_REDIRECT_URL',
      ],
      [
        'sign-in/social',
        {provider: 'github', errorCallbackURL: evil},
        'INVALID_ERROR_CALLBACK_URL',
      ],
      [
        'sign-in/social',
        {provider: 'github', newUserCallbackURL: evil},
        'INVALID_NEW_USER_CALLBACK_URL',
      ],
    ];
    for (const [path, body, code] of bodies) {
      const answer = await postJson(`${started.url}/auth/${path}`, body);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({code});
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('location')).toBeNull();
    }
    const query = encodeURIComponent(evil);
    for (const path of [
      `verify-email?token=x&callbackURL=${query}`,
      `reset-password/x?callbackURL=${query}`,
      `delete-user/callback?token=x&callbackURL=${query}`,
    ]) {
      const answer = await ask('GET', `/auth/${path}`);
      expect(answer.status).toBe(403);
      expect(answer.headers.location).toBeUndefined();
    }
  });

  it("takes the site's own pages to go on to", async () => {
    const {email} = ada;
    for (const callbackURL of [`${SITE}/docs?a=b#c`, '/docs']) {
      const answer = await postJson(`${started.url}/auth/sign-in/email`, {
        email,
        password: PASSWORD,
        callbackURL,
      });
      expect(answer.status).toBe(200);
    }
  });

  it.each([
    ['GET', '/auth/list-sessions'],
    ['GET', '/auth/list-accounts'],
    ['POST', '/auth/update-user'],
    ['POST', '/auth/change-password'],
    ['POST', '/auth/delete-user'],
    ['POST', '/auth/revoke-sessions'],
    ['GET', '/api/v1/profile'],
    ['POST', '/api/v1/profile'],
    ['GET', '/api/v1/profile/export'],
    ['DELETE', '/api/v1/profile'],
    ['GET', '/api/v1/consents'],
    ['GET', '/api/v1/preferences'],
    ['PUT', '/api/v1/preferences'],
    ['POST', '/api/v1/sessions/x/revoke'],
  ])('no session, or a forged one, at %s %s is 401', async (method, path) => {
    const body = {
      name: 'x',
      consent_given: true,
      currentPassword: PASSWORD,
      newPassword: PASSWORD,
    };
    for (const cookie of [
      '',
      'better-auth.session_token=forged.c2lnbmF0dXJl',
      'better-auth.session_token=',
      'better-auth.session_data=eyJzZXNzaW9uIjp7fX0',
      '=; ;;, \u00e9',
    ]) {
      const answer = await ask(
        method,
        path,
        {...AS_JSON, Origin: SITE, ...(cookie && {Cookie: cookie})},
        method === 'GET' ? '' : JSON.stringify(body),
      );
      expect([path, cookie, answer.status]).toEqual([path, cookie, 401]);
    }
  });

  it('too many sign-ins are 429 with the time to wait, whatever is forwarded', async () => {
    const limited = await startEmptyBackend(kind, {rateLimits: true});
    try {
      const statuses: number[] = [];
      let last: Response | undefined;
      for (let attempt = 0; attempt < 6; attempt += 1) {
        const address = `203.0.113.${String(attempt)}`;
        last = await postJson(
          `${limited.url}/auth/${attempt % 2 ? 'signin' : 'sign-in/email'}`,
          {email: `${String(attempt)}@example.com`, password: PASSWORD},
          {
            'X-Forwarded-For': address,
            Forwarded: `for=${address}`,
            'X-Real-IP': address,
            'CF-Connecting-IP': address,
            'X-Docusaurus-Better-Auth-Client-Address': address,
          },
        );
        statuses.push(last.status);
      }
      expect(statuses.slice(0, 3)).toEqual([401, 401, 401]);
      expect(statuses.slice(3)).toEqual([429, 429, 429]);
      expect(await last?.json()).toEqual({
        message: expect.any(String) as string,
      });
      expect(Number(last?.headers.get('x-retry-after'))).toBeGreaterThan(0);
      expect(last?.headers.get('retry-after')).toBe(
        last?.headers.get('x-retry-after'),
      );
    } finally {
      await limited.backend.close();
    }
  });

  it.each([
    ['GET', '/auth/nowhere'],
    ['DELETE', '/auth/get-session'],
    ['PATCH', '/auth/sign-in/email'],
    ['GET', '/auth/sign-out'],
  ])('an unknown %s %s is 404 with no body', async (method, path) => {
    const answer = await ask(method, path);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('');
  });

  it('a session is read from any page, by trusted ones only', async () => {
    const reader = ada;
    const answer = await reader.call('GET', '/auth/session', undefined, {
      Origin: EVIL,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
  });
});
