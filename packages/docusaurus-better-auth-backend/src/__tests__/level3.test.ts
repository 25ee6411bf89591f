import {createHash} from 'node:crypto';
import {DEFAULT_CONSENT_POLICIES} from 'better-auth-reader-profile';
import {
  Capabilities,
  ConsentHistory,
  ConsentText,
  Preferences,
  ReaderExport,
} from 'better-auth-reader-profile/contract';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Reader, TestBackend} from './testBackend.js';
import {
  BACKEND_KINDS,
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  startBackend,
  startEmptyBackend,
} from './testBackend.js';

describe.each(BACKEND_KINDS)('level 3 on %s', (kind) => {
  let started: TestBackend;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
  });
  afterAll(() => started.backend.close());

  const ask = (path: string, init?: RequestInit) =>
    fetch(`${started.url}${path}`, init);

  async function expectProblem(asked: Promise<Response>, status: number) {
    const answer = await asked;
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status,
      detail: expect.any(String) as string,
    });
  }

  async function historyOf(reader: Reader) {
    const answer = await reader.call('GET', '/api/v1/consents');
    expect(answer.status).toBe(200);
    return ConsentHistory.parse(await answer.json()).consents;
  }

  describe('capabilities', () => {
    it('tell anyone what is on, and may be kept', async () => {
      const answer = await ask('/api/v1/capabilities');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
      expect(answer.headers.get('vary')).toContain('Origin');
      expect(Capabilities.parse(await answer.json())).toMatchObject({
        contract_version: 1,
        auth: {
          base_path: '/auth',
          social_providers: [],
          password: {min_length: 8, max_length: 128},
          verification_required: false,
          // Of a service elsewhere, no more is known.
          ...(kind === 'a gateway'
            ? {methods: ['email_password']}
            : {
                methods: [
                  'email_password',
                  'magic_link',
                  'email_otp',
                  'passkey',
                  'two_factor',
                ],
                provider_names: {},
                password_reset: true,
                email_change: true,
                account_deletion: true,
                captcha: null,
                two_factor: {email_codes: true, trust_device_days: 30},
                handoff: false,
              }),
        },
        profile: {consent_version: '1'},
        ask: false,
      });
    });
  });

  describe('consent texts', () => {
    const [policy] = DEFAULT_CONSENT_POLICIES;
    it.each(['1', 'current', 'current?locale=it', '1?locale=%00%ff'])(
      'are there for anyone as %s',
      async (asked) => {
        const answer = await ask(`/api/v1/consent-policies/${asked}`);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('cache-control')).toContain('public');
        expect(ConsentText.parse(await answer.json())).toEqual({
          ...policy,
          sha256: createHash('sha256')
            .update(policy?.text ?? '')
            .digest('hex'),
        });
      },
    );

    it.each(['2', 'constructor', '%00', '%ff', '%E0%A4%A', '1%2F2'])(
      'are not there as %s',
      async (version) => {
        await expectProblem(ask(`/api/v1/consent-policies/${version}`), 404);
      },
    );
  });

  it('lists decisions, newest first, of this reader alone', async () => {
    const [reader, other] = [await signUp(started), await signUp(started)];
    await other.saveProfile({consent_given: true});
    expect(await historyOf(reader)).toEqual([]);
    await reader.saveProfile({consent_given: true});
    await reader.saveProfile({consent_given: false});
    expect(await historyOf(reader)).toMatchObject([
      {decision: 'withdrawn', version: '1'},
      {decision: 'given', version: '1'},
    ]);
  });

  it('erases the profile on DELETE, and records the withdrawal', async () => {
    const reader = await signUp(started);
    await reader.saveProfile({
      software_background: 'planted-erased',
      consent_given: true,
    });
    for (let times = 0; times < 2; times += 1) {
      const answer = await reader.call('DELETE', '/api/v1/profile');
      expect(answer.status).toBe(204);
    }
    const rows = await started.query(
      `SELECT 1 FROM "readerProfile" WHERE "userId" = $1`,
      [reader.id],
    );
    expect(rows).toEqual([]);
    expect((await historyOf(reader)).map(({decision}) => decision)).toEqual([
      'withdrawn',
      'given',
    ]);
  });

  describe('preferences', () => {
    let writer: Reader;
    beforeAll(async () => {
      writer = await signUp(started);
    });

    const put = (reader: Reader, body: unknown) =>
      reader.call('PUT', '/api/v1/preferences', body);

    it('are kept whole, replaced whole, and of this reader alone', async () => {
      const [reader, other] = [await signUp(started), await signUp(started)];
      const empty = {color_mode: null, locale: null, custom: {}};
      const read = async (of: Reader) => {
        const answer = await of.call('GET', '/api/v1/preferences');
        expect(answer.status).toBe(200);
        return Preferences.parse(await answer.json());
      };
      expect(await read(reader)).toEqual(empty);
      const wanted = {
        color_mode: 'dark',
        locale: 'pt-BR',
        custom: {density: 'compact', 'toc.depth': 3, hints: false, seen: null},
      };
      const answer = await put(reader, {...wanted, user_id: other.id});
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual(wanted);
      expect(await read(reader)).toEqual(wanted);
      expect(await read(other)).toEqual(empty);
      await put(reader, {custom: {density: '😀'}});
      expect(await read(reader)).toEqual({...empty, custom: {density: '😀'}});
    });

    it.each([
      ['a color mode of its own', {color_mode: 'sepia'}],
      ['an object inside', {custom: {a: {}}}],
      ['a text too long', {custom: {a: 'x'.repeat(501)}}],
      ['a NUL', {custom: {a: '\u0000'}}],
      ['half a character', String.raw`{"custom":{"a":"\ud800"}}`],
      ['__proto__', '{"custom":{"__proto__":{"admin":true}}}'],
      ['constructor', '{"custom":{"constructor":1}}'],
      ['a number beyond all', '{"custom":{"a":1e999}}'],
      ['a list', []],
      ['malformed JSON', '{'],
    ])('refuse %s', async (_what, body) => {
      await expectProblem(put(writer, body), 422);
    });

    it('can be written across origins', async () => {
      const answer = await ask('/api/v1/preferences', {
        method: 'OPTIONS',
        headers: {
          Origin: 'http://localhost:3000',
          'Access-Control-Request-Method': 'PUT',
        },
      });
      expect(answer.headers.get('access-control-allow-methods')).toBe(
        'GET, POST, PUT, DELETE',
      );
    });
  });

  describe('sessions', () => {
    async function idsOf(reader: Reader): Promise<string[]> {
      const answer = await reader.call('GET', '/auth/list-sessions');
      const sessions = (await answer.json()) as {id: string}[];
      return sessions.map(({id}) => id);
    }

    it('end by their id', async () => {
      const reader = await signUp(started);
      const [first] = await idsOf(reader);
      const signedIn = await postJson(`${started.url}/auth/signin`, {
        email: reader.email,
        password: PASSWORD,
      });
      const second = {Cookie: cookieOf(signedIn)};
      const answer = await reader.call(
        'POST',
        `/api/v1/sessions/${String(first)}/revoke`,
        undefined,
        second,
      );
      expect(answer.status).toBe(204);
      await expectProblem(reader.call('GET', '/api/v1/profile'), 401);
      const still = await reader.call(
        'GET',
        '/api/v1/profile',
        undefined,
        second,
      );
      expect(still.status).toBe(200);
    });

    if (kind !== 'a gateway') {
      it('end by their id, however many there are', async () => {
        const reader = await signUp(started);
        const [own] = await idsOf(reader);
        await started.query(
          `INSERT INTO session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
SELECT 'many-' || n, 'many-' || n, $1, now() + interval '1 day', now(), now()
FROM generate_series(1, 150) AS n`,
          [reader.id],
        );
        for (const id of ['many-1', 'many-150', own]) {
          const answer = await reader.call(
            'POST',
            `/api/v1/sessions/${String(id)}/revoke`,
          );
          expect([id, answer.status]).toEqual([id, 204]);
        }
      });
    }

    it("are nobody else's to end", async () => {
      const [reader, other] = [await signUp(started), await signUp(started)];
      const [id] = await idsOf(other);
      for (const asked of [id, 'none', '%00', "'; DROP TABLE session; --"]) {
        await expectProblem(
          reader.call('POST', `/api/v1/sessions/${String(asked)}/revoke`),
          404,
        );
      }
      expect(await idsOf(other)).toEqual([id]);
    });
  });

  it('exports all that is held, without secrets, of this reader alone', async () => {
    const [reader, other] = [await signUp(started), await signUp(started)];
    await other.saveProfile({
      software_background: 'theirs',
      consent_given: true,
    });
    await reader.saveProfile({
      software_background: 'mine',
      consent_given: true,
    });
    await reader.call('PUT', '/api/v1/preferences', {color_mode: 'dark'});
    const answer = await reader.call('GET', '/api/v1/profile/export');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+\.json"$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(ReaderExport.parse(JSON.parse(text))).toMatchObject({
      account: {id: reader.id, email: reader.email, name: 'Ada Reader'},
      linked_accounts: [{provider_id: 'credential'}],
      sessions: [{user_agent: expect.any(String) as string}],
      profile: {user_id: reader.id, software_background: 'mine'},
      consents: [{decision: 'given'}],
      preferences: {color_mode: 'dark'},
    });
    const secrets = await started.query<{secret: string | null}>(
      `SELECT "token" AS secret FROM "session" UNION ALL SELECT "password" FROM "account"`,
    );
    expect(secrets.length).toBeGreaterThan(2);
    for (const {secret} of secrets) {
      expect(text).not.toContain(secret);
    }
    for (const of of ['theirs', other.id, other.email]) {
      expect(text).not.toContain(of);
    }
  });

  it('exports every table that names the reader', async () => {
    const reader = await signUp(started);
    await reader.saveProfile({
      software_background: 'mine',
      consent_given: true,
    });
    await reader.call('PUT', '/api/v1/preferences', {color_mode: 'dark'});
    const answer = await reader.call('GET', '/api/v1/profile/export');
    const parts = Object.keys((await answer.json()) as object);
    // Erasures under way are of accounts that are gone: nobody exports them.
    const tables = await started.query<{name: string}>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE column_name = 'userId' AND table_schema = 'public'
         AND table_name <> 'pendingErasure' ORDER BY 1`,
    );
    // A new table that belongs to readers needs a part here.
    const PARTS: Record<string, string> = {
      account: 'linked_accounts',
      session: 'sessions',
      readerProfile: 'profile',
      consentEvent: 'consents',
      readerPreferences: 'preferences',
      configAdmin: 'account',
      passkey: 'passkeys',
      twoFactor: 'two_factor',
    };
    for (const {name} of tables) {
      expect(parts).toContain(PARTS[name] ?? name);
    }
  });

  it('needs a reader: 401 for anybody else, 403 from another site', async () => {
    const reader = await signUp(started);
    for (const [method, path] of [
      ['GET', '/api/v1/consents'],
      ['GET', '/api/v1/preferences'],
      ['PUT', '/api/v1/preferences'],
      ['GET', '/api/v1/profile/export'],
      ['DELETE', '/api/v1/profile'],
      ['POST', '/api/v1/sessions/x/revoke'],
    ] as const) {
      await expectProblem(ask(path, {method}), 401);
      if (method !== 'GET') {
        await expectProblem(
          reader.call(method, path, undefined, {Origin: 'https://evil.test'}),
          403,
        );
      }
    }
  });
});

it('tells capabilities and consent texts before the database is ready', async () => {
  const started = await startBackend({
    ...(await emptyDatabase('PGlite')),
    migrateOnStart: false,
  });
  try {
    const answers = await Promise.all(
      [
        '/api/v1/capabilities',
        '/api/v1/consent-policies/current',
        '/openapi.json',
        '/api/v1/consents',
      ].map((path) => fetch(`${started.url}${path}`)),
    );
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200, 503]);
  } finally {
    await started.backend.close();
  }
});
