import {
  CONSENT_REQUIRED_DETAIL,
  Profile,
} from 'better-auth-reader-profile/contract';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Reader, TestBackend} from './testBackend.js';
import {
  BACKEND_KINDS,
  PASSWORD,
  signUp,
  startEmptyBackend,
} from './testBackend.js';

describe.each(BACKEND_KINDS)('the profile on %s', (kind) => {
  let started: TestBackend;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
  });
  afterAll(() => started.backend.close());

  /** Names of the tables that hold a text anywhere in any row. */
  async function tablesThatHold(text: string): Promise<string[]> {
    const tables = await started.query<{name: string}>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables.map(({name}) => name)).toEqual(
      expect.arrayContaining([
        'user',
        'session',
        'readerProfile',
        'consentEvent',
      ]),
    );
    const found: string[] = [];
    for (const {name} of tables) {
      const [row] = await started.query<{hits: number}>(
        `SELECT count(*)::int AS hits FROM "${name}" AS t WHERE t::text LIKE '%' || $1 || '%'`,
        [text],
      );
      if (row?.hits) {
        found.push(name);
      }
    }
    return found;
  }

  async function eventsOf(reader: Reader) {
    return started.query<{decision: string}>(
      `SELECT decision FROM "consentEvent" WHERE "userId" = $1 ORDER BY "decidedAt"`,
      [reader.id],
    );
  }

  it('is empty at first, and what was saved later', async () => {
    const reader = await signUp(started);
    const empty = await reader.call('GET', '/api/v1/profile');
    expect(empty.status).toBe(200);
    expect(Profile.parse(await empty.json())).toMatchObject({
      user_id: reader.id,
      consent_given: false,
      created_at: null,
    });
    const saved = await reader.saveProfile({
      software_background: 'TypeScript',
      hardware_background: null,
      consent_given: true,
      consent_version: '1',
      consent_locale: 'en',
    });
    expect(saved.status).toBe(200);
    const profile = Profile.parse(await saved.json());
    expect(profile).toMatchObject({
      software_background: 'TypeScript',
      hardware_background: null,
      consent_given: true,
      consent_version: '1',
    });
    const read = await reader.call('GET', '/api/v1/profile');
    expect(await read.json()).toEqual(profile);
  });

  it('is the same at an escaped path', async () => {
    const reader = await signUp(started);
    const answer = await reader.call('GET', '/api/v1/profil%65');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({user_id: reader.id});
  });

  it("refuses a background without consent in the seed's words, and keeps nothing of it", async () => {
    const reader = await signUp(started);
    const planted = `planted-refused-${kind}`;
    for (const body of [
      {software_background: planted, consent_given: false},
      {hardware_background: planted, consent_given: false},
    ]) {
      const answer = await reader.saveProfile(body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({
        detail: 'Consent must be given to store background information',
      });
      expect(CONSENT_REQUIRED_DETAIL).toBe(
        'Consent must be given to store background information',
      );
      expect(text).not.toContain(planted);
    }
    expect(await tablesThatHold(planted)).toEqual([]);
    expect(JSON.stringify(started.log)).not.toContain(planted);
    expect(await eventsOf(reader)).toEqual([]);
  });

  it('erases everything of a background on withdrawal', async () => {
    const reader = await signUp(started);
    const planted = `planted-withdrawn-${kind}`;
    await reader.saveProfile({
      software_background: planted,
      hardware_background: planted,
      consent_given: true,
    });
    // Shows that the search would find it.
    expect(await tablesThatHold(planted)).toEqual(['readerProfile']);
    const answer = await reader.saveProfile({
      software_background: null,
      hardware_background: null,
      consent_given: false,
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain(planted);
    const read = await reader.call('GET', '/api/v1/profile');
    expect(await read.text()).not.toContain(planted);
    expect(await tablesThatHold(planted)).toEqual([]);
    expect(await eventsOf(reader)).toEqual([
      {decision: 'given'},
      {decision: 'withdrawn'},
    ]);
    const log = JSON.stringify(started.log);
    for (const secret of [planted, reader.email, PASSWORD, reader.cookie]) {
      expect(log).not.toContain(secret);
    }
  });

  it('never reads or writes the profile of somebody else', async () => {
    const [one, other] = [await signUp(started), await signUp(started)];
    await one.saveProfile({software_background: 'mine', consent_given: true});
    await other.saveProfile({
      user_id: one.id,
      userId: one.id,
      software_background: 'theirs',
      consent_given: true,
    });
    const read = await one.call('GET', `/api/v1/profile?user_id=${other.id}`);
    expect(await read.json()).toMatchObject({
      user_id: one.id,
      software_background: 'mine',
    });
  });

  it('leaves nothing of a deleted account', async () => {
    const reader = await signUp(started);
    const planted = `planted-deleted-${kind}`;
    await reader.saveProfile({
      software_background: planted,
      consent_given: true,
    });
    const answer = await reader.call('POST', '/auth/delete-user', {
      password: PASSWORD,
    });
    expect(answer.status).toBe(200);
    for (const text of [planted, reader.id, reader.email]) {
      expect(await tablesThatHold(text)).toEqual([]);
    }
    const read = await reader.call('GET', '/api/v1/profile');
    expect(read.status).toBe(401);
  });

  it('has a database that refuses a background without consent from anyone', async () => {
    const reader = await signUp(started);
    await expect(
      started.query(
        `INSERT INTO "readerProfile" (id, "userId", "softwareBackground", "consentGiven", "createdAt", "updatedAt") VALUES ('raw', $1, 'x', false, now(), now())`,
        [reader.id],
      ),
    ).rejects.toThrow('readerProfile_background_needs_consent');
  });

  it('answers 401, 409, 413, 415 and 422 as problems', async () => {
    const reader = await signUp(started);
    const signedOut = {Cookie: 'better-auth.session_token=nonsense'};
    const cases: [number, Promise<Response>][] = [
      [401, fetch(`${started.url}/api/v1/profile`)],
      [401, reader.call('GET', '/api/v1/profile', undefined, signedOut)],
      [
        401,
        reader.call(
          'POST',
          '/api/v1/profile',
          {consent_given: true},
          signedOut,
        ),
      ],
      [409, reader.saveProfile({consent_given: true, consent_version: '0'})],
      [413, reader.saveProfile({consent_given: true, x: 'x'.repeat(70_000)})],
      [
        415,
        reader.call('POST', '/api/v1/profile', 'consent_given=true', {
          'Content-Type': 'application/x-www-form-urlencoded',
        }),
      ],
      [422, reader.saveProfile({consent_given: 'yes'})],
      [422, reader.saveProfile('{"consent_given": true')],
      [
        422,
        reader.saveProfile(
          String.raw`{"software_background": "a\u0000b", "consent_given": true}`,
        ),
      ],
    ];
    for (const [status, asked] of cases) {
      const answer = await asked;
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
      expect(await answer.json()).toMatchObject({
        status,
        title: expect.any(String) as string,
        detail: expect.any(String) as string,
      });
    }
  });
});
