import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {CONSENT_REQUIRED_DETAIL, Profile} from '../contract.js';
import type {ConsentPolicy} from '../index.js';
import {createReaderProfiles} from '../index.js';
import type {TestDatabase} from './testDatabase.js';
import {DATABASE_KINDS, openTestDatabase} from './testDatabase.js';
import type {Reader, Server} from './testServer.js';
import {createServer, migrate, signUp} from './testServer.js';

const v1: ConsentPolicy = {
  version: '1',
  locale: 'en',
  purpose: 'Adapting these docs',
  controller: 'Acme',
  text: 'Acme stores these two answers.',
};
const v1German: ConsentPolicy = {
  ...v1,
  locale: 'de',
  text: 'Acme speichert diese zwei Antworten.',
};
const v2: ConsentPolicy = {
  ...v1,
  version: '2',
  text: 'Acme stores them longer.',
};

describe.each(DATABASE_KINDS)('consent rules on %s', (kind) => {
  let database: TestDatabase;
  let server: Server;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    server = createServer(database, {policies: [v1, v1German]});
    await migrate(server, database);
  });
  afterAll(() => database.close());

  async function json(answer: Promise<Response>): Promise<unknown> {
    return (await answer).json();
  }
  async function eventsOf(reader: Reader) {
    const {rows} = await database.query(
      `SELECT * FROM "consentEvent" WHERE "userId" = '${reader.id}' ORDER BY "decidedAt"`,
    );
    return rows;
  }
  async function rowOf(reader: Reader) {
    const {rows} = await database.query(
      `SELECT * FROM "readerProfile" WHERE "userId" = '${reader.id}'`,
    );
    return rows[0];
  }

  it('is empty where nothing is saved', async () => {
    const reader = await signUp(server);
    const answer = await reader.call('GET', '/reader-profile/profile');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      user_id: reader.id,
      software_background: null,
      hardware_background: null,
      consent_given: false,
      consent_version: null,
      consented_at: null,
      created_at: null,
      updated_at: null,
    });
  });

  it('stores backgrounds with consent and records the decision', async () => {
    const reader = await signUp(server);
    const saved = Profile.parse(
      await json(
        reader.save({
          software_background: 'TypeScript',
          hardware_background: 'A laptop',
          consent_given: true,
        }),
      ),
    );
    expect(saved).toMatchObject({
      user_id: reader.id,
      software_background: 'TypeScript',
      hardware_background: 'A laptop',
      consent_given: true,
      consent_version: '1',
    });
    expect(saved.consented_at).toMatch(/^\d{4}-.*Z$/);
    expect(await json(reader.call('GET', '/reader-profile/profile'))).toEqual(
      saved,
    );
    const events = await eventsOf(reader);
    expect(events).toMatchObject([
      {
        decision: 'given',
        version: '1',
        locale: 'en',
        purpose: v1.purpose,
      },
    ]);
    const {rows: policies} = await database.query(
      `SELECT sha256 FROM "consentPolicy" WHERE version = '1' AND locale = 'en'`,
    );
    expect(events[0]?.sha256).toBe(policies[0]?.sha256);
    expect(events[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    {software_background: 'Rust'},
    {hardware_background: 'Two screens'},
    {software_background: 'Rust', hardware_background: null},
  ])('refuses %o without consent and changes nothing', async (backgrounds) => {
    const reader = await signUp(server);
    await reader.save({software_background: 'Go', consent_given: true});
    const before = await rowOf(reader);
    const answer = await reader.save({
      ...backgrounds,
      consent_given: false,
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: CONSENT_REQUIRED_DETAIL,
    });
    expect(await rowOf(reader)).toEqual(before);
    expect(await eventsOf(reader)).toHaveLength(1);
  });

  it('withdraws and erases, also where a background is an empty string', async () => {
    const reader = await signUp(server);
    await reader.save({
      software_background: 'Go',
      hardware_background: 'A phone',
      consent_given: true,
    });
    const answer = await reader.save({
      software_background: '',
      consent_given: false,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      software_background: null,
      hardware_background: null,
      consent_given: false,
      consent_version: null,
      consented_at: null,
    });
    expect(await rowOf(reader)).toMatchObject({
      softwareBackground: null,
      hardwareBackground: null,
      consentGiven: false,
    });
    const events = await eventsOf(reader);
    expect(events.map(({decision}) => decision)).toEqual([
      'given',
      'withdrawn',
    ]);
    expect(events[1]).toMatchObject({
      version: '1',
      sha256: events[0]?.sha256,
    });
  });

  it('records nothing for a first refusal, nor for a second withdrawal', async () => {
    const reader = await signUp(server);
    expect((await reader.save({consent_given: false})).status).toBe(200);
    expect(await rowOf(reader)).toBeUndefined();
    await reader.save({consent_given: true});
    await reader.save({consent_given: false});
    await reader.save({consent_given: false});
    expect(await eventsOf(reader)).toHaveLength(2);
  });

  it('leaves a field left out as it was, and erases one that is null', async () => {
    const reader = await signUp(server);
    const first = (await json(
      reader.save({
        software_background: 'Go',
        hardware_background: 'A phone',
        consent_given: true,
      }),
    )) as Profile;
    const second = (await json(
      reader.save({hardware_background: null, consent_given: true}),
    )) as Profile;
    expect(second).toMatchObject({
      software_background: 'Go',
      hardware_background: null,
      consented_at: first.consented_at,
      created_at: first.created_at,
    });
    expect(await eventsOf(reader)).toHaveLength(1);
  });

  it('refuses an outdated version, but never a withdrawal', async () => {
    const reader = await signUp(server);
    await reader.save({consent_given: true, consent_version: '1'});
    const answer = await reader.save({
      consent_given: true,
      consent_version: '0',
    });
    expect(answer.status).toBe(409);
    expect(
      (await reader.save({consent_given: false, consent_version: '0'})).status,
    ).toBe(200);
  });

  it.each([
    {consent_version: 7},
    {consent_version: 'no such version'},
    {consent_locale: '!'},
    {consent_locale: {}},
  ])('withdraws whatever a page says was shown: %o', async (shown) => {
    const reader = await signUp(server);
    await reader.save({software_background: 'Go', consent_given: true});
    const answer = await reader.save({consent_given: false, ...shown});
    expect(answer.status).toBe(200);
    expect(await rowOf(reader)).toMatchObject({
      softwareBackground: null,
      consentGiven: false,
    });
    const consent = await reader.save({consent_given: true, ...shown});
    expect(consent.status).toBe(422);
  });

  it('takes a language tag with an underscore', async () => {
    const reader = await signUp(server);
    const answer = await reader.save({
      consent_given: true,
      consent_locale: 'de_DE',
    });
    expect(answer.status).toBe(200);
    expect(await eventsOf(reader)).toMatchObject([{locale: 'de_DE'}]);
  });

  it('records a new decision where the text has a new version', async () => {
    const reader = await signUp(server);
    await reader.save({software_background: 'Go', consent_given: true});
    const later = createReaderProfiles({
      adapter: (await server.$context).adapter,
      policies: [v1, v1German, v2],
    });
    expect(await later.save(reader.id, {consent_given: true})).toMatchObject({
      software_background: 'Go',
      consent_version: '2',
    });
    await later.save(reader.id, {consent_given: false});
    expect(
      (await eventsOf(reader)).map(({decision, version}) => [
        decision,
        version,
      ]),
    ).toEqual([
      ['given', '1'],
      ['given', '2'],
      ['withdrawn', '2'],
    ]);
  });

  it('records the language that was shown, and a hash only where its text is kept', async () => {
    const german = await signUp(server);
    await german.save({consent_given: true, consent_locale: 'de'});
    const french = await signUp(server);
    await french.save({consent_given: true, consent_locale: 'fr'});
    const [shown] = await eventsOf(german);
    expect(shown).toMatchObject({locale: 'de'});
    expect(shown?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await eventsOf(french)).toMatchObject([
      {locale: 'fr', purpose: v1.purpose, sha256: null},
    ]);
  });

  it('erases the profile and keeps the history', async () => {
    const reader = await signUp(server);
    await reader.save({software_background: 'Go', consent_given: true});
    const profiles = createReaderProfiles({
      adapter: (await server.$context).adapter,
      policies: [v1],
    });
    await profiles.erase(reader.id);
    expect(await rowOf(reader)).toBeUndefined();
    expect(await eventsOf(reader)).toHaveLength(2);
    await profiles.erase(reader.id);
    expect(await eventsOf(reader)).toHaveLength(2);
  });

  it('answers 401 where the account went away meanwhile', async () => {
    const profiles = createReaderProfiles({
      adapter: (await server.$context).adapter,
      policies: [v1],
    });
    await expect(
      profiles.save('nobody', {consent_given: true}),
    ).rejects.toMatchObject({problem: {status: 401}});
  });
});
