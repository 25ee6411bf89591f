import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  BACKEND_KINDS,
  cookieOf,
  PASSWORD,
  postJson,
  signUp,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';

const FIREFOX =
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

type EventRow = {
  kind: string;
  outcome: string;
  code: string | null;
  reader: string | null;
  browser: string;
  os: string;
};

describe.each(BACKEND_KINDS)('authentication events on %s', (kind) => {
  let started: TestBackend;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
  });
  afterAll(() => started.backend.close());
  beforeEach(async () => {
    await started.query('DELETE FROM "authEvent"');
  });

  const at = (path: string) => `${started.url}/auth/${path}`;

  /** Events in the table, once there are this many. */
  async function readEvents(count: number): Promise<EventRow[]> {
    let events: EventRow[] = [];
    await vi.waitFor(
      async () => {
        events = await started.query<EventRow>(
          'SELECT * FROM "authEvent" ORDER BY "id"',
        );
        expect(events.length).toBeGreaterThanOrEqual(count);
      },
      {timeout: 10_000},
    );
    expect(events).toHaveLength(count);
    return events;
  }

  it('tells of one reader by one name, which is not the id', async () => {
    const reader = await signUp(started);
    await postJson(at('signin'), {email: reader.email, password: 'wrong'});
    const signedIn = await postJson(
      at('signin'),
      {email: reader.email, password: PASSWORD},
      {'User-Agent': FIREFOX},
    );
    await postJson(at('signout'), {}, {Cookie: cookieOf(signedIn)});
    const events = await readEvents(4);
    expect(events.map((event) => [event.kind, event.outcome])).toEqual([
      ['sign-up', 'success'],
      ['sign-in', 'failure'],
      ['sign-in', 'success'],
      ['sign-out', 'success'],
    ]);
    const [up, failed, signIn, out] = events;
    expect(up?.reader).toMatch(/^[\w-]{22}$/);
    expect(up?.reader).not.toContain(reader.id);
    expect(signIn?.reader).toBe(up?.reader);
    expect(out?.reader).toBe(up?.reader);
    expect(failed).toMatchObject({
      reader: null,
      code: 'INVALID_EMAIL_OR_PASSWORD',
    });
    expect(signIn).toMatchObject({browser: 'Firefox', os: 'Linux'});
    expect(up).toMatchObject({browser: 'other', os: 'other'});
  });

  it.each([
    [
      'an untrusted origin',
      'sign-out',
      {},
      {Origin: 'https://evil.test', Cookie: 'a=b'},
      'INVALID_ORIGIN',
    ],
    [
      'a foreign callback URL',
      'sign-in/email',
      {email: 'a@example.com', password: 'x', callbackURL: 'https://evil.test'},
      {},
      'INVALID_CALLBACK_URL',
    ],
    [
      'another content type',
      'sign-in/email',
      '<a/>',
      {'Content-Type': 'text/xml'},
      /415|UNSUPPORTED/,
    ],
    ['broken JSON', 'sign-in/email', '{"email":', {}, /./],
    [
      'a NUL',
      'sign-in/email',
      {email: 'a\u0000@example.com', password: 'x'},
      {},
      'HTTP_422',
    ],
    [
      'a body too large',
      'sign-up/email',
      {name: 'x'.repeat(70_000)},
      {},
      'HTTP_413',
    ],
    [
      'a body of the wrong shape',
      'sign-in/email',
      {email: 7},
      {},
      'VALIDATION_ERROR',
    ],
  ])('records %s', async (_what, path, body, headers, code) => {
    const answer = await postJson(at(path), body, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const [event] = await readEvents(1);
    expect(event).toMatchObject({outcome: 'refused', reader: null});
    expect(event?.code).toMatch(code);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
    ['64 KB', 'a'.repeat(60_000)],
  ])(
    'records an act on an account whose id holds %s, without the id',
    async (_what, userId) => {
      // Anybody can send it: nobody is signed in here.
      const answer = await postJson(at('admin/ban-user'), {userId});
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await readEvents(1)).toMatchObject([
        {kind: 'admin-ban-user', reader: null, target: null},
      ]);
    },
  );

  it('does not record reads', async () => {
    const reader = await signUp(started);
    await reader.call('GET', '/auth/get-session');
    await reader.call('GET', '/auth/session');
    await reader.call('GET', '/auth/list-sessions');
    await reader.call('POST', '/auth/sign-out', {});
    const events = await readEvents(2);
    expect(events.map((event) => event.kind)).toEqual(['sign-up', 'sign-out']);
  });

  it('hands a reader their own events', async () => {
    const reader = await signUp(started);
    await signUp(started);
    const answer = await reader.call('GET', '/api/v1/profile/export');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      authentication_events: [
        {kind: 'sign-up', outcome: 'success', code: null, browser: 'other'},
      ],
    });
  });

  it('keeps no link back to a deleted account', async () => {
    const [reader, other] = [await signUp(started), await signUp(started)];
    await reader.call('POST', '/auth/change-password', {
      currentPassword: 'wrong',
      newPassword: `${PASSWORD}!`,
    });
    const deleted = await reader.call('POST', '/auth/delete-user', {
      password: PASSWORD,
    });
    expect(deleted.status).toBe(200);
    const events = await readEvents(4);
    expect(
      events.map((event) => [event.kind, event.outcome, event.reader !== null]),
    ).toEqual([
      ['sign-up', 'success', false],
      ['sign-up', 'success', true],
      ['change-password', 'failure', false],
      ['delete-user', 'success', false],
    ]);
    expect(other.id).not.toBe(reader.id);
  });

  it('signs in while events cannot be written, and writes them later', async () => {
    await started.query('ALTER TABLE "authEvent" RENAME TO "awayEvent"');
    const reader = await signUp(started);
    expect(reader.id).toBeTruthy();
    await vi.waitFor(() => {
      expect(started.log.some(({event}) => event === 'audit-write')).toBe(true);
    });
    await started.query('ALTER TABLE "awayEvent" RENAME TO "authEvent"');
    await reader.call('POST', '/auth/sign-out', {});
    const events = await readEvents(2);
    expect(events.map((event) => event.kind)).toEqual(['sign-up', 'sign-out']);
  });
});

describe('retention and limits', () => {
  it('deletes events that are too old, at the start', async () => {
    const first = await startEmptyBackend('Postgres', {auditRetentionDays: 7});
    const insert = (days: number) =>
      first.query(
        `INSERT INTO "authEvent" ("time", "kind", "outcome", "browser", "os")
VALUES (now() - make_interval(days => $1), $2, 'success', 'other', 'other')`,
        [days, `after-${String(days)}`],
      );
    await insert(6);
    await insert(8);
    const {databaseUrl} = first.backend.config;
    await first.backend.close();
    const second = await startEmptyBackend('Postgres', {
      databaseUrl: databaseUrl ?? '',
      auditRetentionDays: 7,
    });
    await vi.waitFor(async () => {
      expect(await second.query('SELECT "kind" FROM "authEvent"')).toEqual([
        {kind: 'after-6'},
      ]);
    });
    await second.backend.close();
  });

  it('records sign-ins over the limit, and flushes at close', async () => {
    const limited = await startEmptyBackend('Postgres', {rateLimits: true});
    const {databaseUrl} = limited.backend.config;
    let status = 0;
    for (let tries = 0; status !== 429 && tries < 30; tries += 1) {
      const answer = await postJson(`${limited.url}/auth/signin`, {
        email: 'nobody@example.com',
        password: 'wrong password',
      });
      ({status} = answer);
    }
    expect(status).toBe(429);
    await limited.backend.close();
    const again = await startEmptyBackend('Postgres', {
      databaseUrl: databaseUrl ?? '',
    });
    expect(
      await again.query(
        `SELECT "outcome", "code" FROM "authEvent" ORDER BY "id" DESC LIMIT 1`,
      ),
    ).toEqual([{outcome: 'refused', code: 'HTTP_429'}]);
    await again.backend.close();
  });
});
