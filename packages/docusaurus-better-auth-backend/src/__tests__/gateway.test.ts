import {once} from 'node:events';
import fs from 'node:fs';
import type {IncomingMessage, RequestListener, Server} from 'node:http';
import http, {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import net from 'node:net';
import zlib from 'node:zlib';
import {admin} from 'better-auth/plugins/admin';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {createUpstream} from '../auth/gateway/upstream.js';
import {findUpstreamProblems} from '../auth/gateway/checkUpstream.js';
import {UpstreamError} from '../auth/gateway/upstreamError.js';
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

const CONFIG = {
  authBasePath: '/auth',
  url: 'http://localhost:8000',
  trustedOrigins: [SITE],
  log: () => undefined,
};

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

describe('answers of an upstream', () => {
  let server: Server | undefined;
  let backend: TestBackend | undefined;
  afterEach(async () => {
    await backend?.backend.close();
    server?.close();
    server?.closeAllConnections();
  });

  async function startBefore(listener: RequestListener): Promise<TestBackend> {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    backend = await startBackend({
      ...(await emptyDatabase('Postgres')),
      upstream: `http://127.0.0.1:${String(port)}/api/auth`,
    });
    return backend;
  }

  it('keep status, headers, each cookie and redirects; hop-by-hop headers go', async () => {
    const {url} = await startBefore((request, response) => {
      response.writeHead(302, {
        Location: 'http://localhost:3000/docs?a=b#c',
        'Set-Cookie': ['a=1; Path=/, x', 'b=2; HttpOnly'],
        'X-Kept': request.url,
        'X-Hop': 'gone',
        Connection: 'close, X-Hop',
        'Proxy-Authenticate': 'Basic',
        'Access-Control-Allow-Origin': '*',
        'Set-Auth-Token': 'a-session-token',
      });
      response.end();
    });
    const answer = await fetch(`${url}/auth/callback/x?code=1&state=%2B`, {
      redirect: 'manual',
      headers: {Origin: 'https://evil.test'},
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      'http://localhost:3000/docs?a=b#c',
    );
    expect(answer.headers.getSetCookie()).toEqual([
      'a=1; Path=/, x',
      'b=2; HttpOnly',
    ]);
    expect(answer.headers.get('x-kept')).toBe(
      '/api/auth/callback/x?code=1&state=%2B',
    );
    for (const name of [
      'x-hop',
      'proxy-authenticate',
      'access-control-allow-origin',
      'set-auth-token',
    ]) {
      expect(answer.headers.get(name)).toBeNull();
    }
  });

  it('keep the method and the body; hop-by-hop headers of a client go', async () => {
    const seen: {request?: IncomingMessage; body?: string} = {};
    const {url} = await startBefore((request, response) => {
      void request.toArray().then((chunks) => {
        seen.request = request;
        seen.body = Buffer.concat(chunks as Buffer[]).toString();
        response.end('{}');
      });
    });
    const request = http.request(`${url}/auth/signup?x=1`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        Connection: 'keep-alive, X-Hop',
        'X-Hop': 'gone',
        TE: 'trailers',
        Expect: '100-continue',
        'X-Kept': 'yes',
      },
    });
    request.end('{"name":"Ä"}');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    expect(seen.body).toBe('{"name":"Ä"}');
    expect(seen.request?.method).toBe('PUT');
    expect(seen.request?.url).toBe('/api/auth/sign-up/email?x=1');
    expect(seen.request?.headers).toMatchObject({
      'content-length': '13',
      'x-kept': 'yes',
    });
    for (const name of ['x-hop', 'te', 'expect', 'transfer-encoding']) {
      expect(seen.request?.headers).not.toHaveProperty(name);
    }
  });

  it.each([
    ['gzip', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
    ['deflate', zlib.deflateSync],
  ])('are read where they are compressed: %s', async (encoding, compress) => {
    const session = {session: {token: 'secret', id: '1'}, user: {id: '2'}};
    const {url} = await startBefore((request, response) => {
      const isJson = request.url?.endsWith('get-session');
      response.writeHead(200, {
        'Content-Type': isJson ? 'application/json' : 'text/html',
        'Content-Encoding': encoding,
      });
      response.end(compress(isJson ? JSON.stringify(session) : '<p>page</p>'));
    });
    const json = await fetch(`${url}/auth/session`);
    expect(json.headers.get('content-encoding')).toBeNull();
    expect(await json.json()).toEqual({session: {id: '1'}, user: {id: '2'}});
    const page = await fetch(`${url}/auth/error`);
    expect(await page.text()).toBe('<p>page</p>');
  });

  it.each([204, 304])('have no body at %i', async (status) => {
    const {url} = await startBefore((_request, response) => {
      response.writeHead(status, {
        ETag: '"x"',
        'Content-Type': 'application/json',
      });
      response.end();
    });
    const answer = await fetch(`${url}/auth/x`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')).toBe('"x"');
    expect(await answer.text()).toBe('');
  });

  it('answer HEAD without a body', async () => {
    const {url} = await startBefore((request, response) => {
      response.setHeader('X-Method', request.method ?? '');
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', '2');
      response.end('{}');
    });
    const answer = await fetch(`${url}/auth/x`, {method: 'HEAD'});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-method')).toBe('HEAD');
    expect(await answer.text()).toBe('');
  });

  it('stream: a part arrives before the next is sent', async () => {
    let sendNext: () => void = () => undefined;
    const {url} = await startBefore((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/plain'});
      response.write('first');
      sendNext = () => response.end('second');
    });
    const answer = await fetch(`${url}/auth/stream`);
    const reader = answer.body?.getReader();
    const read = async () =>
      Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(await read()).toBe('first');
    sendNext();
    expect(await read()).toBe('second');
  });

  it('that break off break off for the client, too', async () => {
    const {url} = await startBefore((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/plain'});
      response.write('first', () => response.destroy());
    });
    const answer = await fetch(`${url}/auth/stream`);
    await expect(answer.text()).rejects.toThrow();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('are let go when the client leaves', async () => {
    let left = false;
    const {url} = await startBefore((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/plain'});
      response.write('first');
      response.on('close', () => {
        left = true;
      });
    });
    const request = http.get(`${url}/auth/stream`, {agent: false});
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    await once(answer, 'data');
    request.destroy();
    await vi.waitUntil(() => left, {timeout: 5_000});
  });

  it('that are no HTTP, no JSON or no Response are 502', async () => {
    const {url} = await startBefore((request, response) => {
      if (request.url?.endsWith('/garbage')) {
        response.socket?.end('garbage\r\n\r\n');
      } else if (request.url?.endsWith('/status')) {
        response.writeHead(777).end();
      } else {
        response.setHeader('Content-Type', 'application/json').end('{"a":');
      }
    });
    for (const path of ['garbage', 'status', 'json']) {
      const answer = await fetch(`${url}/auth/${path}`);
      expect(answer.status).toBe(502);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
  });

  it('that are no session leave readers at 503', async () => {
    let body = '';
    const {url} = await startBefore((_request, response) => {
      response.setHeader('Content-Type', 'application/json').end(body);
    });
    for (body of ['{"user":{"id":7}}', '<html>', '[]', '{"user":null}']) {
      const answer = await fetch(`${url}/api/v1/profile`, {
        headers: {Cookie: 'a=b'},
      });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
  });

  it('are sent again for a reading request whose idle connection was closed', async () => {
    let answered = 0;
    const {url} = await startBefore((request, response) => {
      answered += 1;
      response.setHeader('Content-Type', 'text/plain');
      response.end(request.method);
      if (request.method === 'GET') {
        // Closed as soon as it is idle, without a word.
        response.once('finish', () => request.socket.destroySoon());
      }
    });
    for (let call = 0; call < 10; call += 1) {
      const answer = await fetch(`${url}/auth/x`);
      expect(await answer.text()).toBe('GET');
    }
    expect(answered).toBeGreaterThanOrEqual(10);
  });

  it('to a gateway whose upstream is itself are 502', async () => {
    let url = '';
    ({url} = await startBefore((request, response) => {
      if (!request.url?.endsWith('/x')) {
        response.end();
        return;
      }
      // What a proxy that leads back would do.
      const back = http.request(
        `${url}${(request.url ?? '').replace('/api/auth', '/auth')}`,
        {headers: request.headers},
        (answer) => {
          response.writeHead(answer.statusCode ?? 0, answer.headers);
          answer.pipe(response);
        },
      );
      back.end();
    }));
    const answer = await fetch(`${url}/auth/x`);
    expect(answer.status).toBe(502);
  });
});

describe('time-outs', () => {
  const servers: net.Server[] = [];
  afterAll(() => {
    servers.forEach((server) => server.close());
  });

  async function upstreamThat(
    act: (socket: net.Socket) => void,
  ): Promise<ReturnType<typeof createUpstream>> {
    const server = net.createServer(act).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    return createUpstream(`http://127.0.0.1:${String(port)}`, {
      connect: 1_000,
      answer: 200,
    });
  }

  it('end a request that is never answered', async () => {
    const upstream = await upstreamThat((socket) => socket.resume());
    const error: unknown = await upstream
      .send({method: 'POST', path: '/x', headers: new Headers()})
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error).toMatchObject({status: 504, code: 'ANSWER_TIMEOUT'});
  });

  it('end a body that stops half-way', async () => {
    const upstream = await upstreamThat((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf');
    });
    const answer = await upstream.send({
      method: 'GET',
      path: '/x',
      headers: new Headers(),
    });
    await expect(answer.text()).rejects.toThrow();
  });

  it('end a connection that never stands', async () => {
    // TLS is never answered, so the connection is never ready.
    const server = net.createServer((socket) => socket.resume());
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    const upstream = createUpstream(`https://127.0.0.1:${String(port)}`, {
      connect: 200,
      answer: 5_000,
    });
    await expect(
      upstream.send({method: 'GET', path: '/x', headers: new Headers()}),
    ).rejects.toMatchObject({status: 504, code: 'CONNECT_TIMEOUT'});
  });
});

describe('the check of an upstream', () => {
  const upstreams: TestUpstream[] = [];
  afterAll(() => Promise.all(upstreams.map((upstream) => upstream.close())));

  async function findProblems(
    options: Parameters<typeof startUpstream>[1],
    config: Partial<typeof CONFIG> = {},
  ): Promise<string[]> {
    const upstream = await startUpstream(await newDatabaseUrl(), options);
    upstreams.push(upstream);
    return findUpstreamProblems(createUpstream(upstream.url), {
      ...CONFIG,
      ...config,
      upstream: upstream.url,
    });
  }

  it('finds nothing where all is as it should be', async () => {
    expect(await findProblems({})).toEqual([]);
  });

  it('tells where the service has another public URL', async () => {
    const [problem, ...others] = await findProblems({
      baseURL: 'https://internal.example.com/auth',
    });
    expect(problem).toContain(
      'takes https://internal.example.com for its public URL',
    );
    expect(problem).toContain(
      'set BETTER_AUTH_URL (or baseURL) to http://localhost:8000.',
    );
    expect(others).toEqual([]);
  });

  it('tells where the service makes links under another path', async () => {
    const problems = await findProblems({
      baseURL: 'http://localhost:8000/api/auth',
    });
    expect(problems).toEqual([
      expect.stringContaining('set AUTH_BASE_PATH to /api/auth'),
    ]);
  });

  it('tells which of its sites the service refuses', async () => {
    const problems = await findProblems(
      {},
      {trustedOrigins: [SITE, 'https://docs.example.com']},
    );
    expect(problems).toEqual([
      expect.stringContaining('refuses the pages of https://docs.example.com'),
    ]);
  });

  it('tells where there is no Better Auth', async () => {
    const upstream = await startUpstream(await newDatabaseUrl());
    upstreams.push(upstream);
    const elsewhere = new URL('/nowhere', upstream.url).href;
    expect(
      await findUpstreamProblems(createUpstream(elsewhere), {
        ...CONFIG,
        upstream: elsewhere,
      }),
    ).toEqual([expect.stringContaining('does not answer as Better Auth does')]);
  });

  it('does not stop a start while the service is away, and goes on asking', async () => {
    const upstream = await startUpstream(await newDatabaseUrl());
    upstreams.push(upstream);
    await upstream.stopListening();
    const started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      upstream: upstream.url,
    });
    try {
      const checks = () =>
        started.log.filter(({event}) => event === 'upstream-check');
      await vi.waitFor(() => {
        expect(checks()).toEqual([
          {
            level: 'error',
            event: 'upstream-check',
            problem: expect.stringContaining(
              'does not answer (ECONNREFUSED)',
            ) as string,
          },
        ]);
      });
      await upstream.listen();
      await vi.waitFor(
        () => {
          expect(checks().at(-1)).toEqual({
            level: 'info',
            event: 'upstream-check',
          });
        },
        {timeout: 10_000},
      );
    } finally {
      await started.backend.close();
    }
  });
});
