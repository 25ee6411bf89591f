import {createHash} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  ConsentHistory,
  ConsentText,
  Preferences,
  ReaderExport,
} from '../contract.js';
import type {ConsentPolicy} from '../index.js';
import type {TestDatabase} from './testDatabase.js';
import {DATABASE_KINDS, openTestDatabase} from './testDatabase.js';
import type {Server} from './testServer.js';
import {createServer, migrate, signUp} from './testServer.js';

const v1: ConsentPolicy = {
  version: '1',
  locale: 'en',
  purpose: 'Adapting these docs',
  controller: 'Acme',
  text: 'Acme stores these two answers.',
};
const v2: ConsentPolicy = {
  ...v1,
  version: '2',
  text: 'Acme stores them longer.',
};
const v2German: ConsentPolicy = {
  ...v2,
  locale: 'de',
  text: 'Acme speichert sie länger.',
};

describe.each(DATABASE_KINDS)("a reader's rights on %s", (kind) => {
  let database: TestDatabase;
  let server: Server;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    server = createServer(database, {policies: [v1, v2, v2German]});
    await migrate(server, database);
  });
  afterAll(() => database.close());

  async function historyOf(reader: Awaited<ReturnType<typeof signUp>>) {
    const answer = await reader.call('GET', '/reader-profile/consents');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return ConsentHistory.parse(await answer.json()).consents;
  }

  it('shows every decision, newest first', async () => {
    const reader = await signUp(server);
    expect(await historyOf(reader)).toEqual([]);
    for (const consent_given of [true, false, true]) {
      await reader.save({consent_given});
    }
    const history = await historyOf(reader);
    expect(history.map(({decision}) => decision)).toEqual([
      'given',
      'withdrawn',
      'given',
    ]);
    expect(history[0]).toMatchObject({version: '2', purpose: v2.purpose});
    const times = history.map(({decided_at}) => Date.parse(decided_at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('shows a history longer than what an adapter answers at once', async () => {
    const reader = await signUp(server);
    for (let i = 0; i < 105; i += 1) {
      await reader.save({consent_given: i % 2 === 0});
    }
    const history = await historyOf(reader);
    expect(history).toHaveLength(105);
    expect(new Set(history.map(({decided_at}) => decided_at)).size).toBe(105);
  });

  it('hands out what is held, as a download, of this reader alone', async () => {
    const [reader, other] = [await signUp(server), await signUp(server)];
    await reader.save({software_background: 'mine', consent_given: true});
    await other.save({software_background: 'theirs', consent_given: true});
    const answer = await reader.call('GET', '/reader-profile/profile/export');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="reader-data.json"',
    );
    const exported = ReaderExport.parse(await answer.json());
    expect(exported).toMatchObject({
      profile: {user_id: reader.id, software_background: 'mine'},
      consents: [{decision: 'given', version: '2'}],
    });
  });

  it('erases the profile and records the withdrawal', async () => {
    const reader = await signUp(server);
    await reader.save({software_background: 'mine', consent_given: true});
    for (let times = 0; times < 2; times += 1) {
      const answer = await reader.call('DELETE', '/reader-profile/profile');
      expect(answer.status).toBe(204);
      expect(await answer.text()).toBe('');
    }
    const read = await reader.call('GET', '/reader-profile/profile');
    expect(await read.json()).toMatchObject({
      software_background: null,
      consent_given: false,
      created_at: null,
    });
    expect((await historyOf(reader)).map(({decision}) => decision)).toEqual([
      'withdrawn',
      'given',
    ]);
  });

  it("is nobody else's: 401 without a session, 403 from another site", async () => {
    for (const [method, path] of [
      ['GET', 'consents'],
      ['GET', 'profile/export'],
      ['DELETE', 'profile'],
    ] as const) {
      const answer = await server.handler(
        new Request(`http://localhost:8000/api/auth/reader-profile/${path}`, {
          method,
          headers: {Origin: 'http://localhost:3000'},
        }),
      );
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
    }
    const reader = await signUp(server);
    await reader.save({software_background: 'mine', consent_given: true});
    const answer = await reader.call(
      'DELETE',
      '/reader-profile/profile',
      undefined,
      {Origin: 'https://evil.test'},
    );
    expect(answer.status).toBe(403);
    expect(await historyOf(reader)).toHaveLength(1);
  });

  it('can be asked for on the server', async () => {
    const reader = await signUp(server);
    const headers = new Headers({Cookie: reader.cookie});
    await reader.save({software_background: 'mine', consent_given: true});
    await server.api.eraseReaderProfile({headers});
    const {consents} = await server.api.getReaderConsents({headers});
    expect(consents).toHaveLength(2);
    const exported = await server.api.exportReaderProfile({headers});
    expect(exported.consents).toEqual(consents);
    const text = await server.api.getConsentText({params: {version: '1'}});
    expect(text.text).toBe(v1.text);
  });

  it.each([
    ['current', '', v2],
    ['current', '?locale=de', v2German],
    ['2', '?locale=de-AT', v2German],
    ['2', '?locale=DE_ch', v2German],
    ['2', '?locale=fr', v2],
    ['2', '?locale=%00', v2],
    ['1', '?locale=de', v1],
  ])('shows anyone the text %s%s', async (version, query, policy) => {
    const answer = await server.handler(
      new Request(
        `http://localhost:8000/api/auth/reader-profile/consent-policies/${version}${query}`,
      ),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('public');
    expect(ConsentText.parse(await answer.json())).toEqual({
      ...policy,
      sha256: createHash('sha256').update(policy.text).digest('hex'),
    });
  });

  it('knows no other text', async () => {
    for (const version of ['3', 'constructor', '%00', '%ff']) {
      const answer = await server.handler(
        new Request(
          `http://localhost:8000/api/auth/reader-profile/consent-policies/${version}`,
        ),
      );
      expect(answer.status).toBe(404);
    }
  });
});

describe('preferences', () => {
  it('are empty where nothing is said', () => {
    expect(Preferences.parse({})).toEqual({
      color_mode: null,
      locale: null,
      custom: {},
    });
  });

  const custom = (entries: Record<string, unknown>) => ({custom: entries});
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({length: count}, (_, index) => [`k${String(index)}`, index]),
    );
  it.each<[string, unknown, boolean]>([
    ['every kind of value', custom({a: 'x', b: 1.5, c: true, d: null}), true],
    ['500 code points', custom({a: '😀'.repeat(500)}), true],
    ['501 characters', custom({a: 'x'.repeat(501)}), false],
    ['50 entries', custom(many(50)), true],
    ['51 entries', custom(many(51)), false],
    ['a list as value', custom({a: []}), false],
    ['an object as value', custom({a: {}}), false],
    ['a number that is not finite', custom({a: Infinity}), false],
    ['a NUL', custom({a: '\u0000'}), false],
    ['half a character', custom({a: '\ud800'}), false],
    ['a name with a blank', custom({'a b': 1}), false],
    ['a name of 65 letters', custom({['a'.repeat(65)]: 1}), false],
    ['constructor', custom({constructor: 1}), false],
    ['a color mode of its own', {color_mode: 'sepia'}, false],
    ['a locale that is no tag', {locale: 'de de'}, false],
    ['a list', [], false],
    ['null', null, false],
  ])('with %s: %#', (_what, body, allowed) => {
    expect(Preferences.safeParse(body).success).toBe(allowed);
  });

  it('says of a wrong name what a name holds', () => {
    const {error} = Preferences.safeParse(custom({'a b': 1}));
    expect(error?.issues).toMatchObject([
      {
        path: ['custom', 'a b'],
        message: expect.stringContaining('A name starts with') as string,
      },
    ]);
  });
});
