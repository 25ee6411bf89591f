import {createAuthClient} from 'better-auth/client';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readerProfileClient} from '../client.js';
import {Profile} from '../contract.js';
import type {TestDatabase} from './testDatabase.js';
import {DATABASE_KINDS, openTestDatabase} from './testDatabase.js';
import type {Reader, Server} from './testServer.js';
import {createServer, migrate, signUp} from './testServer.js';

describe.each(DATABASE_KINDS)('endpoints on %s', (kind) => {
  let database: TestDatabase;
  let server: Server;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    server = createServer(database);
    await migrate(server, database);
  });
  afterAll(() => database.close());

  async function rowOf(reader: Reader) {
    const {rows} = await database.query(
      `SELECT * FROM "readerProfile" WHERE "userId" = '${reader.id}'`,
    );
    return rows[0];
  }

  describe('bodies', () => {
    const astral = '😀';
    it.each<[string, unknown, number]>([
      [
        '4000 code points',
        {software_background: astral.repeat(4000), consent_given: true},
        200,
      ],
      [
        '4001 code points',
        {software_background: 'x'.repeat(4001), consent_given: true},
        422,
      ],
      ['a NUL', {software_background: 'a\u0000b', consent_given: true}, 422],
      [
        'the first half of a pair',
        {software_background: 'a\ud800b', consent_given: true},
        422,
      ],
      [
        'the second half of a pair',
        {hardware_background: '\udc00', consent_given: true},
        422,
      ],
      ['consent left out', {software_background: 'x'}, 422],
      ['consent as text', {consent_given: 'true'}, 422],
      [
        'a background as a number',
        {software_background: 1, consent_given: true},
        422,
      ],
      ['a version as a number', {consent_given: true, consent_version: 1}, 422],
      ['a list', [], 422],
      ['null', null, 422],
      ['malformed JSON', '{"consent_given": tru', 422],
      ['nothing', '', 422],
      ['an unknown key', {consent_given: false, role: 'admin'}, 200],
      ['65 KB', {consent_given: false, note: 'x'.repeat(65 * 1024)}, 413],
    ])('answers %s as the contract says', async (_what, body, status) => {
      const reader = await signUp(server);
      const answer = await reader.save(body);
      expect(answer.status).toBe(status);
      const answered: unknown = await answer.json();
      if (status === 200) {
        Profile.parse(answered);
      } else {
        expect(answered).toMatchObject({
          status,
          detail: expect.any(String) as string,
        });
      }
    });

    it('names each wrong field', async () => {
      const reader = await signUp(server);
      const answer = await reader.save({software_background: 7});
      expect(await answer.json()).toMatchObject({
        detail:
          'software_background: Must be text or null; consent_given: Must be true or false',
        errors: [
          {loc: ['body', 'software_background'], msg: 'Must be text or null'},
          {loc: ['body', 'consent_given'], msg: 'Must be true or false'},
        ],
      });
    });

    it('wants JSON', async () => {
      const reader = await signUp(server);
      const answer = await reader.call(
        'POST',
        '/reader-profile/profile',
        '{"consent_given":true}',
        {'Content-Type': 'text/plain'},
      );
      expect(answer.status).toBe(415);
    });

    it('wants a session', async () => {
      for (const method of ['GET', 'POST']) {
        const answer = await server.handler(
          new Request('http://localhost:8000/api/auth/reader-profile/profile', {
            method,
            ...(method === 'POST' && {
              headers: {'Content-Type': 'application/json'},
              body: '{"consent_given":true}',
            }),
          }),
        );
        expect(answer.status).toBe(401);
        expect(answer.headers.get('content-type')).toBe(
          'application/problem+json',
        );
      }
    });

    it('wants a trusted origin', async () => {
      const reader = await signUp(server);
      const answer = await reader.call(
        'POST',
        '/reader-profile/profile',
        {consent_given: true},
        {Origin: 'https://evil.test'},
      );
      expect(answer.status).toBe(403);
      expect(await rowOf(reader)).toBeUndefined();
    });
  });

  describe('callers', () => {
    it('are typed in the client', async () => {
      const reader = await signUp(server);
      const client = createAuthClient({
        baseURL: 'http://localhost:8000/api/auth',
        plugins: [readerProfileClient()],
        fetchOptions: {
          customFetchImpl: (url, init) =>
            reader.call(
              init?.method ?? 'GET',
              new URL(new Request(url).url).pathname.replace('/api/auth', ''),
              init?.body ?? undefined,
            ),
        },
      });
      const saved = await client.readerProfile.profile({
        software_background: 'Go',
        consent_given: true,
      });
      expect(saved.data?.software_background).toBe('Go');
      const read = await client.readerProfile.profile();
      expect(read.data).toEqual(saved.data);
    });

    it('on the server get the profile, or an error that they can catch', async () => {
      const reader = await signUp(server);
      const headers = new Headers({Cookie: reader.cookie});
      expect(
        await server.api.saveReaderProfile({
          headers,
          body: {software_background: 'Go', consent_given: true},
        }),
      ).toMatchObject({user_id: reader.id, software_background: 'Go'});
      await expect(
        server.api.saveReaderProfile({
          headers,
          body: {software_background: 'Go', consent_given: false},
        }),
      ).rejects.toMatchObject({statusCode: 400, body: {status: 400}});
      await expect(
        server.api.getReaderProfile({headers: new Headers()}),
      ).rejects.toMatchObject({
        statusCode: 401,
        message: 'Sign in to use your reader profile.',
      });
    });
  });
});
