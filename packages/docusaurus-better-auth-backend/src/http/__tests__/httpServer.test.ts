import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import net from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createHttpServer} from '../httpServer.js';

describe('what never becomes a request', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createHttpServer((request) =>
      Promise.resolve(
        Response.json({cookie: request.headers.get('Cookie')?.length ?? 0}),
      ),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });

  /** Sends bytes as they are and reads until the server closes. */
  async function send(text: string) {
    const socket = net.connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    let received = '';
    socket.on('data', (data: string) => {
      received += data;
    });
    socket.write(text);
    await once(socket, 'close');
    const [head = '', body = ''] = received.split('\r\n\r\n');
    return {status: Number(head.split(' ')[1]), head, body};
  }

  const get = (headers: string) =>
    `GET / HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

  it.each([
    ['an unknown method', 'FROB / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a host that is none', get('Host: a b\r\n'), 400],
    ['a host with a path', get('Host: a/b\r\n'), 400],
    ['no host', get(''), 400],
    [
      'a body without a sane length',
      get('Host: a\r\nContent-Length: x\r\n'),
      400,
    ],
    [
      'a cookie of 70 KB',
      get(`Host: a\r\nCookie: ${'x'.repeat(70_000)}\r\n`),
      431,
    ],
  ])('is answered in words: %s', async (_what, text, status) => {
    const answer = await send(text);
    expect(answer.status).toBe(status);
    expect(answer.head).toMatch(/^content-type: application\/problem\+json$/im);
    expect(answer.head).toMatch(/^connection: close$/im);
    expect(JSON.parse(answer.body)).toMatchObject({
      status,
      title: expect.any(String) as string,
      detail: expect.any(String) as string,
    });
  });

  it('takes a cookie of 40 KB', async () => {
    const answer = await send(
      get(`Host: a\r\nCookie: ${'x'.repeat(40_000)}\r\n`),
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('40000');
  });
});
