import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {ConsentPolicy} from '../index.js';
import {createReaderProfiles} from '../index.js';
import {applyReaderProfileConstraints} from '../postgres.js';
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

describe.each(DATABASE_KINDS)('database rules on %s', (kind) => {
  let database: TestDatabase;
  let server: Server;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    server = createServer(database, {policies: [v1]});
    await migrate(server, database);
  });
  afterAll(() => database.close());

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

  describe('at the same time', () => {
    it('keeps one row and one event of many first saves', async () => {
      const reader = await signUp(server);
      const answers = await Promise.all(
        Array.from({length: 10}, (_, index) =>
          reader.save({
            software_background: `text ${String(index)}`,
            consent_given: true,
          }),
        ),
      );
      expect(answers.map(({status}) => status)).toEqual(Array(10).fill(200));
      expect(await eventsOf(reader)).toHaveLength(1);
    });

    it('keeps history and row in step when giving and withdrawing race', async () => {
      const reader = await signUp(server);
      for (let round = 0; round < 5; round += 1) {
        const answers = await Promise.all(
          Array.from({length: 8}, (_, index) =>
            reader.save(
              index % 2 === 0
                ? {software_background: 'raced', consent_given: true}
                : {consent_given: false},
            ),
          ),
        );
        expect(answers.map(({status}) => status)).toEqual(Array(8).fill(200));
        const decisions = (await eventsOf(reader)).map(
          ({decision}) => decision,
        );
        // Decisions alternate, or one was recorded that changed nothing.
        expect(decisions).toEqual(
          decisions.map((_, index) =>
            index % 2 === 0 ? 'given' : 'withdrawn',
          ),
        );
        const row = await rowOf(reader);
        expect(row?.consentGiven).toBe(decisions.at(-1) === 'given');
        expect(row?.softwareBackground).toBe(
          row?.consentGiven ? 'raced' : null,
        );
      }
    });

    it('saves while the account is deleted without leaving anything', async () => {
      const reader = await signUp(server);
      await reader.save({software_background: 'Go', consent_given: true});
      const answers = await Promise.all([
        reader.save({software_background: 'Rust', consent_given: true}),
        reader.call('POST', '/delete-user', {
          password: 'correct horse battery',
        }),
        reader.save({consent_given: false}),
      ]);
      for (const {status} of answers) {
        expect(status).toBeLessThan(500);
      }
      expect(await rowOf(reader)).toBeUndefined();
      expect(await eventsOf(reader)).toEqual([]);
    });
  });

  describe('the database', () => {
    it('refuses a background without consent, whoever writes it', async () => {
      const reader = await signUp(server);
      await reader.save({consent_given: true});
      await reader.save({consent_given: false});
      await expect(
        database.query(
          `UPDATE "readerProfile" SET "softwareBackground" = 'x' WHERE "userId" = '${reader.id}'`,
        ),
      ).rejects.toThrow('readerProfile_background_needs_consent');
      await expect(
        database.query(
          `UPDATE "readerProfile" SET "consentGiven" = true WHERE "userId" = '${reader.id}'`,
        ),
      ).rejects.toThrow('readerProfile_consent_has_version');
    });

    it('refuses to change or remove consent events', async () => {
      const reader = await signUp(server);
      await reader.save({consent_given: true});
      const where = `WHERE "userId" = '${reader.id}'`;
      for (const statement of [
        `UPDATE "consentEvent" SET decision = 'withdrawn' ${where}`,
        `DELETE FROM "consentEvent" ${where}`,
        'TRUNCATE "consentEvent"',
      ]) {
        await expect(database.query(statement)).rejects.toThrow('append-only');
      }
      expect(await eventsOf(reader)).toHaveLength(1);
    });

    it('deletes profile and events together with the account', async () => {
      const reader = await signUp(server);
      await reader.save({software_background: 'Go', consent_given: true});
      const answer = await reader.call('POST', '/delete-user', {
        password: 'correct horse battery',
      });
      expect(answer.status).toBe(200);
      expect(await rowOf(reader)).toBeUndefined();
      expect(await eventsOf(reader)).toEqual([]);
    });

    it('takes the constraints a second time', async () => {
      await applyReaderProfileConstraints(database);
    });
  });

  describe('consent texts', () => {
    it('refuses a text that changed under its version', async () => {
      const changed = createReaderProfiles({
        adapter: (await server.$context).adapter,
        policies: [{...v1, text: 'Acme sells these two answers.'}],
      });
      await signUp(server).then((reader) => reader.save({consent_given: true}));
      await expect(changed.keepPolicies()).rejects.toThrow(
        'Consent policy "1" (en) is already kept with another text.',
      );
    });

    it('are kept once, though many processes start at the same time', async () => {
      const {adapter} = await server.$context;
      const policies = [{...v1, version: 'raced'}];
      await Promise.all(
        Array.from({length: 5}, () =>
          createReaderProfiles({adapter, policies}).keepPolicies(),
        ),
      );
      const {rows} = await database.query(
        `SELECT * FROM "consentPolicy" WHERE version = 'raced'`,
      );
      expect(rows).toHaveLength(1);
    });
  });
});
