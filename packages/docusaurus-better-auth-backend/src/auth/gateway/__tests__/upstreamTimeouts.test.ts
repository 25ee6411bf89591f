import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import net from 'node:net';
import {afterAll, describe, expect, it} from 'vitest';
import {createUpstream} from '../upstream.js';
import {UpstreamError} from '../upstreamError.js';

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
