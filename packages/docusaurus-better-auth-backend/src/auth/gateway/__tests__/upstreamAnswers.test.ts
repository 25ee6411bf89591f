import {once} from 'node:events';
import type {IncomingMessage, RequestListener, Server} from 'node:http';
import http, {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import zlib from 'node:zlib';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from '../../../__tests__/testBackend.js';
import {emptyDatabase, startBackend} from '../../../__tests__/testBackend.js';

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
