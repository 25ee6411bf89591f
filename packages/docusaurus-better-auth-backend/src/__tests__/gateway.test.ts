import {once} from 'node:events';
import fs from 'node:fs';
import type {IncomingMessage} from 'node:http';
import http from 'node:http';
import {admin} from 'better-auth/plugins/admin';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBackend} from './testBackend.js';
import {
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  SITE,
  startBackend,
} from './testBackend.js';
import type {TestUpstream} from './testUpstream.js';
import {startUpstream} from './testUpstream.js';

/** A database of the service's own, so that it and the backend share nothing. */
async function newDatabaseUrl(): Promise<string> {
  return (await emptyDatabase('Postgres')).databaseUrl ?? '';
}

describe('a gateway in front of a Better Auth service', () => {
  let upstream: TestUpstream;
  let started: TestBackend;
  const mails: string[] = [];

  beforeAll(async () => {
    upstream = await startUpstream(await newDatabaseUrl());
    started = await startBackend({
      ...(await emptyDatabase('PGlite')),
      upstream: upstream.url,
    });
  });
  afterAll(async () => {
    await started.backend.close();
    await upstream.close();
  });

  const rowsOf = (userId: string) =>
    started.query(
      `SELECT "userId" FROM "readerProfile" WHERE "userId" = $1 UNION ALL SELECT "userId" FROM "consentEvent" WHERE "userId" = $1`,
      [userId],
    );

  it('makes no table of accounts, and those of the profile as Better Auth does', async () => {
    const columns = `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY($1) ORDER BY 1, 2`;
    const tables = ['readerProfile', 'consentPolicy', 'consentEvent'];
    const inProcess = await startBackend(await emptyDatabase('Postgres'));
    try {
      expect(await started.query(columns, [tables])).toEqual(
        await inProcess.query(columns, [tables]),
      );
    } finally {
      await inProcess.backend.close();
    }
    expect(
      await started.query(columns, [
        ['user', 'session', 'account', 'verification'],
      ]),
    ).toEqual([]);
  });

  it('leaves a database that holds no accounts later on', async () => {
    const database = await emptyDatabase('Postgres');
    const gateway = await startBackend({...database, upstream: upstream.url});
    await gateway.backend.close();
    await expect(startBackend(database)).rejects.toThrow(
      'This database was used in gateway mode',
    );
  });

  it('keeps the rules of consent in its own database', async () => {
    const reader = await signUp(started);
    await reader.saveProfile({software_background: 'Go', consent_given: true});
    for (const statement of [
      `UPDATE "readerProfile" SET "consentGiven" = false`,
      `UPDATE "consentEvent" SET "decision" = 'withdrawn'`,
      `DELETE FROM "consentEvent"`,
      `TRUNCATE "consentEvent"`,
      // Another reader's erasure lets nothing of this one go.
      `DELETE FROM "consentEvent" USING (SELECT set_config('docusaurus_better_auth.erased_reader', 'somebody', true)) AS s`,
    ]) {
      await expect(started.query(statement)).rejects.toThrow();
    }
    expect(await rowsOf(reader.id)).toHaveLength(2);
  });

  it('asks with the cookie alone who a reader is', async () => {
    const reader = await signUp(started);
    upstream.requests.length = 0;
    await reader.call('GET', '/api/v1/profile', undefined, {
      Authorization: 'Bearer nonsense',
      'X-Forwarded-For': '203.0.113.9',
      'X-Forwarded-Host': 'evil.test',
    });
    expect(upstream.requests.map(({url}) => url)).toEqual([
      '/auth/get-session?disableRefresh=true&disableCookieCache=true',
    ]);
    expect(upstream.requests[0]?.headers).toEqual({
      'accept-encoding': 'identity',
      connection: 'keep-alive',
      cookie: reader.cookie,
      host: new URL(upstream.url).host,
      via: expect.stringMatching(/^1\.1 docusaurus-better-auth-/) as string,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'localhost:8000',
      'x-forwarded-proto': 'http',
    });
  });

  it('sets forwarding headers itself, whatever a client says', async () => {
    upstream.requests.length = 0;
    await fetch(`${started.url}/auth/ok`, {
      headers: {
        Forwarded: 'for=203.0.113.9;host=evil.test',
        'X-Forwarded-For': '203.0.113.9',
        'X-Forwarded-Host': 'evil.test',
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Port': '443',
        'X-Real-IP': '203.0.113.9',
        'X-Docusaurus-Better-Auth-Client-Address': '203.0.113.9',
        'CF-Connecting-IP': '203.0.113.9',
      },
    });
    const [{headers}] = upstream.requests as [IncomingMessage];
    expect(JSON.stringify(headers)).not.toMatch(/203\.0\.113\.9|evil/);
    expect(headers).toMatchObject({
      host: new URL(upstream.url).host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'localhost:8000',
      'x-forwarded-proto': 'http',
    });
    expect(headers).not.toHaveProperty('x-real-ip');
    expect(headers).not.toHaveProperty('forwarded');
    expect(headers).not.toHaveProperty('x-forwarded-port');
  });

  it("leaves the browser's Sec-Fetch headers for Better Auth to go by", async () => {
    const reader = await signUp(started);
    const answer = await postJson(
      `${started.url}/auth/signin`,
      {email: reader.email, password: PASSWORD},
      {
        Origin: 'https://evil.test',
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'navigate',
      },
    );
    // `fetch` may not set Sec-Fetch-Mode; the raw request below does.
    expect(answer.status).toBe(403);
    const raw = http.request(`${started.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'navigate',
      },
    });
    raw.end(JSON.stringify({email: reader.email, password: PASSWORD}));
    const [response] = (await once(raw, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(403);
    const chunks = (await response.toArray()) as Buffer[];
    expect(Buffer.concat(chunks).toString()).toContain(
      'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
    );
  });

  it.each([
    '/auth/%2e%2e/secret',
    '/auth/..%2fsecret',
    '/auth/x%5c..%5csecret',
    '/auth/a/..%2F..%2Fsecret',
  ])('passes nothing on at %s', async (path) => {
    upstream.requests.length = 0;
    const {hostname, port} = new URL(started.url);
    const request = http.request({hostname, port, path});
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(404);
    expect(upstream.requests).toEqual([]);
  });

  describe('while the service is away', () => {
    it('answers 502 and 503 with Retry-After, and goes on by itself after', async () => {
      const reader = await signUp(started);
      await upstream.stopListening();
      const signIn = await postJson(`${started.url}/auth/signin`, {
        email: reader.email,
        password: PASSWORD,
      });
      expect(signIn.status).toBe(502);
      const profile = await reader.call('GET', '/api/v1/profile');
      expect(profile.status).toBe(503);
      for (const answer of [signIn, profile]) {
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(answer.headers.get('content-type')).toBe(
          'application/problem+json',
        );
        expect(await answer.json()).toMatchObject({
          status: answer.status,
          detail: expect.stringContaining('sign-in service') as string,
        });
      }
      const anonymous = await fetch(`${started.url}/api/v1/profile`);
      expect(anonymous.status).toBe(401);
      for (const path of ['/healthz', '/readyz']) {
        const answer = await reader.call('GET', path);
        expect(answer.status).toBe(200);
      }
      await upstream.listen();
      expect((await reader.call('GET', '/api/v1/profile')).status).toBe(200);
    });
  });

  describe('account deletion', () => {
    it("erases the reader's data", async () => {
      const reader = await signUp(started);
      const other = await signUp(started);
      for (const one of [reader, other]) {
        await one.saveProfile({software_background: 'Go', consent_given: true});
      }
      expect(await rowsOf(reader.id)).toHaveLength(2);
      const refused = await reader.call('POST', '/auth/delete-user', {
        password: 'wrong one',
      });
      expect(refused.status).toBe(400);
      expect(await rowsOf(reader.id)).toHaveLength(2);
      const answer = await reader.call('POST', '/auth/delete-user', {
        password: PASSWORD,
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({
        success: true,
        message: 'User deleted',
      });
      expect(answer.headers.getSetCookie().join()).toMatch(/Max-Age=0/);
      expect(await rowsOf(reader.id)).toEqual([]);
      expect(await rowsOf(other.id)).toHaveLength(2);
    });

    it.each([
      ['a page to go on to', '&callbackURL=http%3A%2F%2Flocalhost%3A3000%2F'],
      ['no page to go on to', ''],
    ])(
      'by e-mail erases at the link, with %s, and not before',
      async (_what, callback) => {
        mails.length = 0;
        const byMail = await startUpstream(await newDatabaseUrl(), {
          user: {
            deleteUser: {
              enabled: true,
              sendDeleteAccountVerification: ({token}) => {
                mails.push(token);
                return Promise.resolve();
              },
            },
          },
        });
        const gateway = await startBackend({
          ...(await emptyDatabase('Postgres')),
          upstream: byMail.url,
        });
        try {
          const reader = await signUp(gateway);
          await reader.saveProfile({
            software_background: 'Go',
            consent_given: true,
          });
          const count = async () =>
            (
              await gateway.query(
                'SELECT 1 FROM "readerProfile" UNION ALL SELECT 1 FROM "consentEvent"',
              )
            ).length;
          const asked = await reader.call('POST', '/auth/delete-user', {});
          expect(await asked.json()).toEqual({
            success: true,
            message: 'Verification email sent',
          });
          expect(await count()).toBe(2);
          const at = (token: string) =>
            fetch(
              `${gateway.url}/auth/delete-user/callback?token=${token}${callback}`,
              {headers: {Cookie: reader.cookie}, redirect: 'manual'},
            );
          expect((await at('wrong')).status).toBe(404);
          expect(await count()).toBe(2);
          const done = await at(mails[0] ?? '');
          expect(done.status).toBe(callback ? 302 : 200);
          expect(await count()).toBe(0);
        } finally {
          await gateway.backend.close();
          await byMail.close();
        }
      },
    );

    it("by an admin erases that reader's data, and no other's", async () => {
      const withAdmin = await startUpstream(await newDatabaseUrl(), {
        plugins: [admin()],
      });
      const gateway = await startBackend({
        ...(await emptyDatabase('Postgres')),
        upstream: withAdmin.url,
      });
      try {
        const [boss, reader] = [await signUp(gateway), await signUp(gateway)];
        for (const one of [boss, reader]) {
          await one.saveProfile({
            software_background: 'Go',
            consent_given: true,
          });
        }
        const keepers = async () =>
          (
            await gateway.query<{userId: string}>(
              'SELECT "userId" FROM "readerProfile" ORDER BY "createdAt"',
            )
          ).map(({userId}) => userId);
        const refused = await reader.call('POST', '/auth/admin/remove-user', {
          userId: boss.id,
        });
        expect(refused.status).toBe(403);
        expect(await keepers()).toEqual([boss.id, reader.id]);
        await withAdmin.query(
          `UPDATE "user" SET "role" = 'admin' WHERE id = $1`,
          [boss.id],
        );
        const removed = await boss.call('POST', '/auth/admin/remove-user', {
          userId: reader.id,
        });
        expect(removed.status).toBe(200);
        expect(await keepers()).toEqual([boss.id]);
      } finally {
        await gateway.backend.close();
        await withAdmin.close();
      }
    });

    it('past the gateway is made good by the statement in the docs', async () => {
      const reader = await signUp(started);
      await reader.saveProfile({
        software_background: 'Go',
        consent_given: true,
      });
      await reader.call('PUT', '/api/v1/preferences', {color_mode: 'dark'});
      const page = fs.readFileSync(
        new URL('../../../../website/docs/gateway.md', import.meta.url),
        'utf8',
      );
      const statement = /```sql\n([^`]+)```/.exec(page)?.[1] ?? '';
      await started.query(statement.replaceAll('the-id', reader.id));
      expect(await rowsOf(reader.id)).toEqual([]);
      const preferences = await started.query(
        'SELECT 1 FROM "readerPreferences" WHERE "userId" = $1',
        [reader.id],
      );
      expect(preferences).toEqual([]);
    });

    it('is refused while the database could not erase anything', async () => {
      const database = await emptyDatabase('Postgres');
      const gateway = await startBackend({...database, upstream: upstream.url});
      const reader = await signUp(gateway);
      await gateway.backend.close();
      const answer = await gateway.backend.fetch(
        new Request('http://localhost:8000/auth/delete-user', {
          method: 'POST',
          headers: {
            Cookie: reader.cookie,
            Origin: SITE,
            'Content-Type': 'application/json',
          },
          body: JSON.stringify({password: PASSWORD}),
        }),
      );
      expect(answer.status).toBe(503);
      const users = await upstream.query('SELECT 1 FROM "user" WHERE id = $1', [
        reader.id,
      ]);
      expect(users).toHaveLength(1);
    });
  });

  it('logs nothing that a reader sent', async () => {
    const reader = await signUp(started);
    await reader.saveProfile({
      software_background: 'planted-background',
      consent_given: true,
    });
    const log = JSON.stringify(started.log);
    for (const secret of [reader.email, PASSWORD, 'planted-background']) {
      expect(log).not.toContain(secret);
    }
  });
});
