import {betterAuth} from 'better-auth';
import type {AdminEvents} from 'better-auth-reader-profile/contract';
import {DEFAULT_CONSENT_POLICIES} from 'better-auth-reader-profile';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Reader, TestBackend} from '../../__tests__/testBackend.js';
import {
  cookieOf,
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {ACCESS} from '../../access.js';
import {
  makeExport,
  PASSAGES,
  waitForLog,
  writeExport,
} from '../../ask/__tests__/testExport.js';
import type {TestModel} from '../../ask/__tests__/testModel.js';
import {startTestModel} from '../../ask/__tests__/testModel.js';
import {composeAuth} from '../../composeApp.js';
import {openDatabase} from '../../database/openDatabase.js';
import {BOSS, clientOf, keptCookies, signUpBoss} from './testAdmin.js';

const SOFTWARE = 'planted software background 7f3a';
const HARDWARE = 'planted hardware background 91bc';

/** Calls of Better Auth's that an impersonating session may make. */
const OPEN_AUTH_PATHS = [
  'GET /get-session',
  'POST /get-session',
  'POST /admin/stop-impersonating',
  'POST /sign-out',
  'GET /ok',
  'GET /error',
  'GET /reader-profile/consent-policies/:version',
];

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

describe.each(DATABASE_KINDS)('impersonation on %s', (kind) => {
  let started: TestBackend;
  let model: TestModel;
  let boss: Reader['call'];
  let reader: Reader;
  /** The admin's, who looks at the site as the reader. */
  let visitor: Reader['call'];
  let visitorCookie: string;

  beforeAll(async () => {
    model = await startTestModel();
    started = await startBackend({
      ...(await emptyDatabase(kind)),
      adminEmails: [BOSS],
      authMethods: [
        'email_password',
        'username',
        'magic_link',
        'email_otp',
        'passkey',
        'two_factor',
        'anonymous',
      ],
      askSource: writeExport(makeExport(PASSAGES)),
      askModel: 'some-model',
      askBaseUrl: model.baseUrl,
      rateLimits: false,
    });
    boss = await signUpBoss(started);
    await waitForLog(started.log, 'ask-indexed');
  });
  afterAll(async () => {
    await started.backend.close();
    await model.close();
  });

  const impersonate = (userId: string) =>
    boss('POST', '/auth/admin/impersonate-user', {userId});

  const signBossIn = async () => {
    const answer = await boss('POST', '/auth/signin', {
      email: BOSS,
      password: PASSWORD,
    });
    boss = clientOf(started, cookieOf(answer));
  };

  beforeEach(async () => {
    await signBossIn();
    reader = await signUp(started);
    await reader.saveProfile({
      software_background: SOFTWARE,
      hardware_background: HARDWARE,
      consent_given: true,
    });
    const answer = await impersonate(reader.id);
    expect(answer.status).toBe(200);
    visitorCookie = keptCookies(answer);
    visitor = clientOf(started, visitorCookie);
  });

  async function eventsOf(name: string): Promise<AdminEvents['events']> {
    const answer = await boss('GET', `/api/v1/admin/events?kind=${name}`);
    return ((await answer.json()) as AdminEvents).events;
  }

  it('shows the site as the reader sees it, and no token', async () => {
    await reader.call('PUT', '/api/v1/preferences', {color_mode: 'dark'});
    const answer = await visitor('GET', '/auth/get-session');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      user: {id: reader.id, name: 'Ada Reader', role: 'user'},
      session: {impersonatedBy: expect.any(String) as string},
    });
    expect(text).not.toContain('"token"');
    const preferences = await visitor('GET', '/api/v1/preferences');
    expect(await preferences.json()).toMatchObject({color_mode: 'dark'});
  });

  it('refuses every route of ours that is a reader’s or an admin’s, and shows no background', async () => {
    for (const path of Object.keys(ACCESS)) {
      for (const method of METHODS) {
        const address = path
          .replace(':version', DEFAULT_CONSENT_POLICIES[0]?.version ?? '')
          .replace(':id', reader.id);
        const body = ['POST', 'PUT'].includes(method)
          ? {query: 'session cookie', consent_given: false, color_mode: 'light'}
          : undefined;
        const answer = await visitor(method, address, body);
        const text = await answer.text();
        expect(text, `${method} ${path}`).not.toMatch(/planted \w+ background/);
        const isRead =
          ACCESS[path] === 'anyone' || path === '/api/v1/preferences';
        if (!(isRead && method === 'GET') && ACCESS[path] !== 'anyone') {
          expect([403, 405], `${method} ${path}`).toContain(answer.status);
        }
      }
    }
    const refused = await visitor('GET', '/api/v1/profile');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      detail: 'This is for the reader alone. You look at the site as them.',
    });
    // And nothing of it was done.
    const profile = await reader.call('GET', '/api/v1/profile');
    expect(await profile.json()).toMatchObject({
      software_background: SOFTWARE,
      consent_given: true,
    });
  });

  it('refuses every endpoint of Better Auth’s but who am I and the ways out', async () => {
    const memory = await openDatabase({
      ...started.backend.config,
      databaseUrl: null,
      dataDirectory: 'memory://',
    });
    const composed = composeAuth(memory, started.backend.config);
    const endpoints = Object.values(
      betterAuth(composed.authOptions ?? {}).api as Record<
        string,
        {path?: string; options?: {method?: string | string[]}}
      >,
    ).flatMap(({path, options}) =>
      path === undefined
        ? []
        : [options?.method ?? 'GET'].flat().map((method) => ({method, path})),
    );
    expect(endpoints.length).toBeGreaterThan(50);
    let refusals = 0;
    for (const {method, path} of endpoints) {
      if (OPEN_AUTH_PATHS.includes(`${method} ${path}`)) {
        continue;
      }
      const answer = await visitor(
        method,
        `/auth${path.replace(/:\w+/g, 'some-name')}`,
        method === 'GET' ? undefined : {userId: reader.id, password: PASSWORD},
      );
      const text = await answer.text();
      expect(text, `${method} ${path}`).not.toMatch(/planted \w+ background/);
      // Where a body is of the wrong shape, that may be told first.
      expect(
        [403, 404, 415],
        `${method} ${path}: ${String(answer.status)} ${text}`,
      ).toContain(answer.status);
      if (answer.status === 403) {
        refusals += 1;
        expect(text, `${method} ${path}`).toContain(
          'This is for the reader alone.',
        );
      }
      expect(answer.headers.getSetCookie(), `${method} ${path}`).toEqual([]);
    }
    expect(refusals).toBeGreaterThan(45);
    await composed.close();
    await memory.close();
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(200);
  });

  it('asks without the reader’s background', async () => {
    model.answer = ['After seven days [1].'];
    for (const [cookie, isTold] of [
      [reader.cookie, true],
      [visitorCookie, false],
    ] as const) {
      model.calls = [];
      const answer = await clientOf(started, cookie)('POST', '/api/v1/query', {
        query: 'When does the session cookie end?',
      });
      expect(answer.status).toBe(200);
      expect(model.calls).toHaveLength(1);
      expect(JSON.stringify(model.calls).includes(SOFTWARE)).toBe(isTold);
    }
  });

  it('impersonates no admin, no banned reader, and nobody out of an impersonation', async () => {
    const {user} = (await (await boss('GET', '/auth/get-session')).json()) as {
      user: {id: string};
    };
    expect((await impersonate(user.id)).status).toBe(403);
    const other = await signUp(started);
    const nested = await visitor('POST', '/auth/admin/impersonate-user', {
      userId: other.id,
    });
    expect(nested.status).toBe(403);
    await boss('POST', `/api/v1/admin/users/${other.id}/ban`);
    expect((await impersonate(other.id)).status).toBe(403);
    expect(
      (
        await other.call('POST', '/auth/admin/impersonate-user', {
          userId: reader.id,
        })
      ).status,
    ).not.toBe(200);
  });

  it('lasts an hour, however the session is renewed', async () => {
    const [session] = await started.query<{seconds: number}>(
      `SELECT extract(epoch FROM "expiresAt" - now())::float8 AS "seconds"
       FROM "session" WHERE "userId" = $1 AND "impersonatedBy" IS NOT NULL`,
      [reader.id],
    );
    expect(session?.seconds).toBeLessThanOrEqual(3_600);
    // Without the cookie that says not to remember, Better Auth would renew.
    const alone = clientOf(
      started,
      visitorCookie
        .split('; ')
        .filter((cookie) => !cookie.includes('dont_remember'))
        .join('; '),
    );
    for (const query of ['', '?disableCookieCache=true&disableRefresh=']) {
      expect((await alone('GET', `/auth/get-session${query}`)).status).toBe(
        200,
      );
    }
    const [renewed] = await started.query<{seconds: number}>(
      `SELECT extract(epoch FROM "expiresAt" - "createdAt")::float8 AS "seconds"
       FROM "session" WHERE "userId" = $1 AND "impersonatedBy" IS NOT NULL`,
      [reader.id],
    );
    expect(renewed?.seconds).toBeLessThanOrEqual(3_600);
  });

  it('ends by itself when the reader becomes an admin, or is banned', async () => {
    await boss('POST', `/api/v1/admin/users/${reader.id}/role`, {
      role: 'admin',
    });
    expect(await (await visitor('GET', '/auth/get-session')).json()).toBeNull();
    await boss('POST', `/api/v1/admin/users/${reader.id}/role`, {role: 'user'});
    const again = clientOf(started, keptCookies(await impersonate(reader.id)));
    await boss('POST', `/api/v1/admin/users/${reader.id}/ban`);
    expect((await again('GET', '/api/v1/preferences')).status).toBe(401);
  });

  it('ends by itself when the admin is one no longer', async () => {
    const deputy = await signUp(started);
    await boss('POST', `/api/v1/admin/users/${deputy.id}/role`, {
      role: 'admin',
    });
    const answer = await deputy.call('POST', '/auth/admin/impersonate-user', {
      userId: reader.id,
    });
    const visit = clientOf(started, keptCookies(answer));
    expect((await visit('GET', '/api/v1/preferences')).status).toBe(200);
    // By Better Auth's own call: the database sees to it.
    const demoted = await boss('POST', '/auth/admin/set-role', {
      userId: deputy.id,
      role: 'user',
    });
    expect(demoted.status).toBe(200);
    expect((await visit('GET', '/api/v1/preferences')).status).toBe(401);
  });

  it('ends with all sessions of the admin', async () => {
    const deputy = await signUp(started);
    await boss('POST', `/api/v1/admin/users/${deputy.id}/role`, {
      role: 'admin',
    });
    const answer = await deputy.call('POST', '/auth/admin/impersonate-user', {
      userId: reader.id,
    });
    const visit = clientOf(started, keptCookies(answer));
    await boss('POST', `/api/v1/admin/users/${deputy.id}/revoke-sessions`);
    expect((await visit('GET', '/api/v1/preferences')).status).toBe(401);
  });

  it('gives the admin their own session back, and records begin and end', async () => {
    const stopped = await visitor('POST', '/auth/admin/stop-impersonating', {});
    expect(stopped.status).toBe(200);
    const back = clientOf(started, keptCookies(stopped));
    expect(await (await back('GET', '/auth/get-session')).json()).toMatchObject(
      {user: {email: BOSS}, session: {impersonatedBy: null}},
    );
    expect((await visitor('GET', '/api/v1/preferences')).status).toBe(401);
    const [begin] = await eventsOf('admin-impersonate-user');
    const [end] = await eventsOf('admin-stop-impersonating');
    expect(begin).toMatchObject({outcome: 'success'});
    expect(begin?.reader).not.toBeNull();
    expect(begin?.target).not.toBeNull();
    expect(end).toMatchObject({
      outcome: 'success',
      reader: begin?.reader,
      target: begin?.target,
    });
  });

  it('is in the download of the reader’s data', async () => {
    await visitor('POST', '/auth/admin/stop-impersonating', {});
    const answer = await reader.call('GET', '/api/v1/profile/export');
    const text = await answer.text();
    expect(text).toContain('admin-impersonate-user');
    expect(text).toContain('admin-stop-impersonating');
  });

  it('takes a sign-out for the end, and a refused act for the admin’s', async () => {
    await visitor('POST', '/auth/change-password', {
      currentPassword: PASSWORD,
      newPassword: 'another password 1',
    });
    const [tried] = await eventsOf('change-password');
    const [begin] = await eventsOf('admin-impersonate-user');
    expect(tried).toMatchObject({
      outcome: 'refused',
      code: 'NOT_WHILE_IMPERSONATING',
      reader: begin?.reader,
      target: begin?.target,
    });
    expect((await visitor('POST', '/auth/sign-out', {})).status).toBe(200);
    const [end] = await eventsOf('admin-stop-impersonating');
    expect(end).toMatchObject({reader: begin?.reader, target: begin?.target});
  });

  it('tells nobody that the reader was there', async () => {
    await started.query(
      `DELETE FROM "session" WHERE "userId" = $1 AND "impersonatedBy" IS NULL`,
      [reader.id],
    );
    const answer = await boss('GET', `/api/v1/admin/users/${reader.id}`);
    expect(await answer.json()).toMatchObject({last_seen: null});
  });
});

describe('impersonation that is turned off', () => {
  it('is refused, and not offered', async () => {
    const started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      adminEmails: [BOSS],
      adminImpersonation: false,
    });
    const boss = await signUpBoss(started);
    const reader = await signUp(started);
    const answer = await boss('POST', '/auth/admin/impersonate-user', {
      userId: reader.id,
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const capabilities = await fetch(`${started.url}/api/v1/capabilities`);
    expect(await capabilities.json()).toMatchObject({
      admin: true,
      impersonation: false,
    });
    await started.backend.close();
  });
});
