import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import net from 'node:net';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {ServerTimeouts} from '../httpServer.js';
import {createHttpServer, SERVER_TIMEOUTS} from '../httpServer.js';

const FAST: ServerTimeouts = {
  headers: 200,
  request: 400,
  keepAlive: 200,
  silence: 600,
  check: 50,
};

const DRIP_MS = 20;

/** More than the system takes over for a client that does not read. */
const LARGE_BYTES = 32 * 1024 * 1024;

/** Whatever error comes before it: writing to a closed socket is one. */
function closed(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
}

/** A client that sends one byte at a time, for as long as anybody listens. */
function drip(socket: Socket, bytes: string): void {
  const timer = setInterval(() => {
    socket.write(bytes);
  }, DRIP_MS);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

describe('a slow client', () => {
  let server: Server;
  let port: number;
  const bodies: string[] = [];

  beforeEach(async () => {
    bodies.length = 0;
    server = createHttpServer(async (request) => {
      if (new URL(request.url).pathname === '/stream') {
        return new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('begun'));
            },
          }),
        );
      }
      if (new URL(request.url).pathname === '/large') {
        return new Response(new Uint8Array(LARGE_BYTES));
      }
      try {
        bodies.push(await request.text());
      } catch {
        bodies.push('broken off');
      }
      return new Response('whole');
    }, FAST);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });

  /** Sends the beginning, then drips until the server hangs up. */
  async function sendSlowly(beginning: string, dripped: string) {
    const socket = net.connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    let received = '';
    socket.on('data', (data: string) => {
      received += data;
    });
    socket.write(beginning);
    if (dripped !== '') {
      drip(socket, dripped);
    }
    await closed(socket);
    return received;
  }

  const POST = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n';

  it.each([
    ['sends its headers by the byte', 'GET / HTTP/1.1\r\nHost: a\r\nX: ', 'x'],
    [
      'sends headers without end',
      'GET / HTTP/1.1\r\nHost: a\r\n',
      'X-A: b\r\n',
    ],
    ['stops in its headers', 'GET / HTTP/1.1\r\nHost: a\r\n', ''],
    ['sends its body by the byte', POST, 'x'],
    ['stops in its body', POST, ''],
    [
      'sends chunks by the byte',
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\nx\r\n',
    ],
  ])('that %s is answered 408', async (_what, beginning, dripped) => {
    const received = await sendSlowly(beginning, dripped);
    expect(received).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    const [, body = ''] = received.split('\r\n\r\n');
    expect(JSON.parse(body)).toMatchObject({
      status: 408,
      detail: 'The request took too long to arrive.',
    });
  });

  it('that never says a word is let go', async () => {
    expect(await sendSlowly('', '')).toMatch(/^$|^HTTP\/1\.1 408 /);
  });

  it('that drips after an answer has begun gets nothing into that answer', async () => {
    const received = await sendSlowly(
      'POST /stream HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n',
      'x',
    );
    expect(received).toContain('begun');
    expect(received).not.toContain('408');
  });

  it('that does not read its answer is let go', async () => {
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const client = net.connect(port, '127.0.0.1').pause();
    client.on('error', () => undefined);
    client.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
    const [connection] = await connected;
    await expect(closed(connection)).resolves.toBeUndefined();
    client.destroy();
  });

  it('does not keep others waiting, be there 300 of it', async () => {
    const slow = Array.from({length: 300}, () => {
      const socket = net.connect(port, '127.0.0.1');
      socket.write(POST);
      drip(socket, 'x');
      return closed(socket);
    });
    const answer = await fetch(`http://127.0.0.1:${String(port)}/`, {
      method: 'POST',
      body: 'quick',
    });
    expect(await answer.text()).toBe('whole');
    expect(bodies).toContain('quick');
    await Promise.all(slow);
    expect(bodies).toHaveLength(301);
  });
});

describe('the time-outs of production', () => {
  it('are seconds, and outlast a load balancer between requests', () => {
    expect(SERVER_TIMEOUTS.headers).toBeLessThan(SERVER_TIMEOUTS.request);
    expect(SERVER_TIMEOUTS.request).toBeLessThanOrEqual(30_000);
    expect(SERVER_TIMEOUTS.check).toBeLessThanOrEqual(1_000);
    expect(SERVER_TIMEOUTS.keepAlive).toBeGreaterThan(60_000);
  });

  it('are what a server is made with', async () => {
    const server = createHttpServer(() => Promise.resolve(new Response()));
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 65_000,
      timeout: 120_000,
      maxRequestsPerSocket: 1_000,
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  });
});
