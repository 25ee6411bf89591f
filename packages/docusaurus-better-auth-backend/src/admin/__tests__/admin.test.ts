import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {
  AdminEvents,
  AdminSessions,
  AdminUser,
  AdminUsers,
  ConsentReport,
  UsageReport,
} from 'better-auth-reader-profile/contract';
import type {Reader, TestBackend} from '../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {BOSS, confirm, signUpAs, signUpBoss} from './testAdmin.js';

const GET_PATHS = ['users', 'events', 'consent-report', 'usage'];

describe.each(DATABASE_KINDS)('administration on %s', (kind) => {
  let started: TestBackend;
  let boss: Reader['call'];

  beforeAll(async () => {
    started = await startBackend({
      ...(await emptyDatabase(kind)),
      adminEmails: [BOSS, 'second@example.com'],
    });
    boss = await signUpBoss(started);
  });
  afterAll(() => started.backend.close());

  async function read<Answer>(path: string): Promise<Answer> {
    const answer = await boss('GET', `/api/v1/admin/${path}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Answer;
  }

  const act = (id: string, name: string, body?: unknown) =>
    boss('POST', `/api/v1/admin/users/${id}/${name}`, body);

  const signIn = (email: string) =>
    postJson(`${started.url}/auth/signin`, {email, password: PASSWORD});

  async function idOf(email: string): Promise<string> {
    const {users} = await read<AdminUsers>(`users?search=${email}`);
    expect(users).toHaveLength(1);
    return users[0]?.id ?? '';
  }

  it('makes nobody an admin who has not confirmed the address', async () => {
    const attacker = await signUpAs(started, 'second@example.com');
    expect((await attacker('GET', '/api/v1/admin/users')).status).toBe(403);
    expect((await signIn('second@example.com')).status).toBe(200);
    expect((await attacker('GET', '/api/v1/admin/users')).status).toBe(403);
    const listed = await attacker('POST', '/auth/update-user', {role: 'admin'});
    expect(listed.status).toBeGreaterThanOrEqual(400);
    await confirm(started, 'second@example.com');
    expect((await attacker('GET', '/api/v1/admin/users')).status).toBe(200);
  });

  it.each(GET_PATHS)('keeps %s from everybody else', async (path) => {
    const reader = await signUp(started);
    const address = `/api/v1/admin/${path}`;
    expect((await reader.call('GET', address)).status).toBe(403);
    expect((await fetch(`${started.url}${address}`)).status).toBe(401);
  });

  it('lists accounts by page, each once', async () => {
    const readers = [];
    for (let count = 0; count < 5; count += 1) {
      readers.push(await signUp(started));
    }
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AdminUsers = await read(
        `users?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.users.length).toBeLessThanOrEqual(2);
      found.push(...page.users.map(({id}) => id));
      cursor = page.next_cursor;
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 5)).toEqual(readers.map(({id}) => id).reverse());
    expect(found).toHaveLength(
      (await started.query('SELECT 1 FROM "user"')).length,
    );
  });

  it('searches names and addresses for the very text', async () => {
    await signUpAs(started, 'per_cent@example.com');
    const search = async (text: string) =>
      (
        await read<AdminUsers>(
          `users?limit=100&search=${encodeURIComponent(text)}`,
        )
      ).users.map(({email}) => email);
    expect(await search('PER_CENT@')).toEqual(['per_cent@example.com']);
    expect(await search('per%')).toEqual([]);
    expect(await search('\\')).toEqual([]);
    expect(await search('grace boss')).toContain(BOSS);
    expect(await search("'; DROP TABLE x; --")).toEqual([]);
  });

  it.each([
    'users?limit=0',
    'users?limit=101',
    'users?limit=ten',
    'users?cursor=x',
    'users?search=%00',
    'events?outcome=maybe',
    'events?since=yesterday',
    'events?since=0000-01-01',
    'events?kind=%27',
    'usage?days=367',
    'usage?days=0',
  ])('refuses %s', async (path) => {
    const answer = await boss('GET', `/api/v1/admin/${path}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{loc: ['query', expect.any(String) as string]}],
    });
  });

  it('takes any cursor of the right shape', async () => {
    for (const path of ['users', 'events']) {
      const answer = await boss(
        'GET',
        `/api/v1/admin/${path}?cursor=9999999999999999.${'9'.repeat(18)}`,
      );
      expect(answer.status).toBe(200);
    }
  });

  it('bans a reader at once, and lifts the ban', async () => {
    const reader = await signUp(started);
    const answer = await act(reader.id, 'ban', {reason: 'Spam'});
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      id: reader.id,
      banned: true,
      ban_reason: 'Spam',
      ban_expires: null,
      last_seen: null,
    } satisfies Partial<AdminUser>);
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(401);
    const session = await reader.call('GET', '/auth/get-session');
    expect(await session.json()).toBeNull();
    const refused = await signIn(reader.email);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({code: 'BANNED_USER'});
    expect((await act(reader.id, 'unban')).status).toBe(200);
    expect((await signIn(reader.email)).status).toBe(200);
  });

  it('bans without a body: reason and end may be left out', async () => {
    const reader = await signUp(started);
    const answer = await act(reader.id, 'ban');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      banned: true,
      ban_reason: null,
      ban_expires: null,
    } satisfies Partial<AdminUser>);
  });

  it('takes a banned reader for nobody while a session is left', async () => {
    const reader = await signUp(started);
    await started.query('UPDATE "user" SET "banned" = true WHERE "id" = $1', [
      reader.id,
    ]);
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(401);
    await started.query(
      `UPDATE "user" SET "banExpires" = now() - interval '1 second' WHERE "id" = $1`,
      [reader.id],
    );
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(200);
  });

  it.each([
    [{reason: 'x'.repeat(501)}],
    [{reason: 7}],
    [{expires_at: '2020-01-01T00:00:00Z'}],
    [{expires_at: 'soon'}],
    ['text'],
  ])('refuses a ban by %o', async (body) => {
    const reader = await signUp(started);
    const answer = await act(reader.id, 'ban', body);
    expect(answer.status).toBe(422);
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(200);
  });

  it('shows sessions without tokens, and ends them', async () => {
    const reader = await signUp(started);
    const {sessions} = await read<AdminSessions>(`users/${reader.id}/sessions`);
    expect(sessions).toHaveLength(1);
    expect(Object.keys(sessions[0] ?? {})).toEqual([
      'id',
      'created_at',
      'last_seen',
      'expires_at',
      'browser',
      'os',
    ]);
    expect((await act(reader.id, 'revoke-sessions')).status).toBe(204);
    expect((await reader.call('GET', '/api/v1/profile')).status).toBe(401);
  });

  it('gives and takes the role', async () => {
    const reader = await signUp(started);
    await act(reader.id, 'role', {role: 'admin'});
    expect((await reader.call('GET', '/api/v1/admin/users')).status).toBe(200);
    const answer = await act(reader.id, 'role', {role: 'user'});
    expect(await answer.json()).toMatchObject({role: 'user'});
    expect((await reader.call('GET', '/api/v1/admin/users')).status).toBe(403);
    expect((await act(reader.id, 'role', {role: 'owner'})).status).toBe(422);
  });

  it('lets no admin lock themself out', async () => {
    const id = await idOf(BOSS);
    expect((await act(id, 'ban', {})).status).toBe(409);
    expect((await act(id, 'role', {role: 'user'})).status).toBe(409);
    expect((await boss('GET', '/api/v1/admin/users')).status).toBe(200);
  });

  it('says where the role of a listed account comes from', async () => {
    const answer = await act(await idOf('second@example.com'), 'role', {
      role: 'user',
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('ADMIN_EMAILS') as string,
    });
  });

  it.each(['ban', 'unban', 'role', 'revoke-sessions'])(
    'answers 404 to %s of nobody',
    async (name) => {
      const body = name === 'role' ? {role: 'user'} : {};
      expect((await act('nobody', name, body)).status).toBe(404);
      expect((await act('%00', name, body)).status).toBe(404);
    },
  );

  it("sorts, filters and searches Better Auth's own list by what it shows", async () => {
    const list = (query: string) =>
      boss('GET', `/auth/admin/list-users?${query}`);
    for (const query of [
      'sortBy=nope',
      'sortBy=knownDevices',
      'sortBy=name&sortBy=email',
      'filterField=nope&filterValue=x',
      'filterField=knownDevices&filterOperator=contains&filterValue=a',
      'searchField=nope&searchValue=x',
      'searchField=role&searchValue=x',
    ]) {
      const answer = await list(query);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(await answer.json()).toMatchObject({
        code: 'VALIDATION_ERROR',
        message: expect.stringContaining('must be one of') as string,
      });
    }
    const answer = await list(
      `sortBy=createdAt&sortDirection=desc&filterField=email&filterValue=${BOSS}&searchField=name&searchValue=Boss`,
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({users: [{email: BOSS}]});
    for (const query of [
      'filterField=createdAt&filterValue=nope',
      'filterField=banned&filterValue=nope',
      'filterField=emailVerified&filterValue=true',
    ]) {
      const odd = await list(query);
      expect([query, odd.status]).toEqual([query, 200]);
    }
  });

  it("bears no token in Better Auth's own answers, and becomes nobody else", async () => {
    const reader = await signUp(started);
    const token = decodeURIComponent(reader.cookie.split('=')[1] ?? '').split(
      '.',
    )[0];
    const list = await boss('POST', '/auth/admin/list-user-sessions', {
      userId: reader.id,
    });
    expect(list.status).toBe(200);
    const text = await list.text();
    expect(text).toContain('expiresAt');
    expect(text).not.toContain('"token"');
    expect(text).not.toContain(token);
    for (const [path, body] of [
      ['set-user-password', {userId: reader.id, newPassword: 'new password 1'}],
      ['update-user', {userId: reader.id, data: {email: BOSS}}],
    ] as const) {
      const answer = await boss('POST', `/auth/admin/${path}`, body);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('"token"');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await signIn(reader.email)).status).toBe(200);
  });

  it('records each act, to whom and by whom, by pseudonyms', async () => {
    const reader = await signUp(started);
    await act(reader.id, 'ban', {reason: 'Planted reason'});
    await reader.call('POST', `/api/v1/admin/users/${reader.id}/unban`);
    const {events} = await read<AdminEvents>('events?kind=admin-ban-user');
    const [ban] = events;
    expect(ban).toMatchObject({outcome: 'success', code: null});
    expect(ban?.reader).toMatch(/^[\w-]{22}$/);
    expect(ban?.target).toMatch(/^[\w-]{22}$/);
    expect(ban?.target).not.toBe(ban?.reader);
    const refused = await read<AdminEvents>(
      'events?kind=admin-unban-user&outcome=failure&limit=1',
    );
    expect(refused.events[0]).toMatchObject({code: 'HTTP_401'});
    expect(JSON.stringify(await read('events?limit=100'))).not.toMatch(
      /Planted|@example\.com/,
    );
  });

  it('lists events by time, and by page', async () => {
    const all: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AdminEvents = await read(
        `events?limit=7&kind=sign-up${cursor && `&cursor=${cursor}`}`,
      );
      all.push(...page.events.map(({id}) => id));
      cursor = page.next_cursor;
    }
    expect(new Set(all).size).toBe(all.length);
    const [{count} = {count: 0}] = await started.query<{count: number}>(
      `SELECT count(*)::int AS count FROM "authEvent" WHERE "kind" = 'sign-up'`,
    );
    expect(all).toHaveLength(count);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const none = await read<AdminEvents>(`events?since=${tomorrow}`);
    expect(none.events).toEqual([]);
  });

  it('reports consents, deleted accounts among them, and no background', async () => {
    const planted = 'planted background 4711';
    const given = {software_background: planted, consent_given: true};
    const [stays, withdraws, leaves] = [
      await signUp(started),
      await signUp(started),
      await signUp(started),
    ];
    for (const reader of [stays, withdraws, leaves]) {
      expect((await reader.saveProfile(given)).status).toBe(200);
    }
    await withdraws.saveProfile({
      software_background: null,
      hardware_background: null,
      consent_given: false,
    });
    await leaves.call('POST', '/auth/delete-user', {password: PASSWORD});
    const report = await read<ConsentReport>('consent-report');
    const today = new Date().toISOString().slice(0, 10);
    expect(report).toEqual({
      given: 3,
      withdrawn: 1,
      in_force: 1,
      by_version: [{version: '1', given: 3, withdrawn: 1, in_force: 1}],
      by_day: [{day: today, given: 3, withdrawn: 1}],
    });
    for (const path of [
      ...GET_PATHS,
      `users/${stays.id}`,
      `users/${stays.id}/sessions`,
    ]) {
      expect(JSON.stringify(await read(path))).not.toContain(planted);
    }
  });

  it('reports usage by day, in numbers alone', async () => {
    const before = await read<UsageReport>('usage?days=2');
    await signUp(started);
    const after = await read<UsageReport>('usage?days=2');
    expect(after.days).toHaveLength(2);
    expect(after.days[0]?.day).toBe(new Date().toISOString().slice(0, 10));
    expect(after.days[0]?.sign_ups).toBe((before.days[0]?.sign_ups ?? 0) + 1);
    expect(after.days[0]?.active_readers).toBe(
      (before.days[0]?.active_readers ?? 0) + 1,
    );
    expect(after.seen?.day).toBe((before.seen?.day ?? 0) + 1);
    expect(after.days[1]).toMatchObject({sign_ups: 0, questions: 0});
    expect((await read<UsageReport>('usage')).days).toHaveLength(30);
  });
});
