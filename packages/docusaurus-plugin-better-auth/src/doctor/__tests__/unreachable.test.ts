import {once} from 'node:events';
import {createServer as createHttpsServer} from 'node:https';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {diagnose} from './diagnose';
import {imitate, serve} from './imitation';
import {SELF_SIGNED} from './selfSigned';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** Anything that listens, on a free port. */
async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  closing.push(async () => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

describe('the doctor tells apart what keeps it from an answer:', () => {
  const reach = async (backendUrl: string, timeoutMs = 5_000) =>
    (await diagnose({backendUrl, timeoutMs})).troubles.filter((trouble) =>
      trouble.startsWith('reachable: '),
    );

  it('nothing listens', async () => {
    const port = await listen(createTcpServer());
    await Promise.all(closing.splice(0).map((close) => close()));

    expect(await reach(`http://localhost:${String(port)}`)).toEqual([
      expect.stringMatching(/The connection is refused: .*ECONNREFUSED/),
    ]);
  });

  it('no such name', async () => {
    // Too long a label: no name server is asked for it.
    expect(await reach(`https://${'a'.repeat(64)}.invalid`)).toEqual([
      expect.stringMatching(/The name is not known/),
    ]);
  });

  it('a certificate that nobody vouches for', async () => {
    const server = createHttpsServer(SELF_SIGNED, (_request, response) => {
      response.end('{}');
    });
    const port = await listen(server);

    expect(await reach(`https://localhost:${String(port)}`)).toEqual([
      expect.stringMatching(/No trusted https connection .*SELF_SIGNED/),
    ]);
  });

  it('https asked of http', async () => {
    const {url, close} = await serve(imitate());
    closing.push(close);

    expect(await reach(url.replace('http:', 'https:'))).toEqual([
      expect.stringMatching(/No trusted https connection/),
    ]);
  });

  it('something that does not speak HTTP', async () => {
    const port = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => undefined);
        socket.end('SSH-2.0-OpenSSH_9.6\r\n');
      }),
    );

    expect(await reach(`http://localhost:${String(port)}`)).toEqual([
      expect.stringMatching(/The answer is no HTTP/),
    ]);
  });

  it('a connection that is closed at once', async () => {
    const port = await listen(createTcpServer((socket) => socket.destroy()));

    expect(await reach(`http://localhost:${String(port)}`)).toEqual([
      expect.stringMatching(/The connection is broken off/),
    ]);
  });

  it('no answer at all', async () => {
    const port = await listen(createTcpServer());

    expect(await reach(`http://localhost:${String(port)}`, 200)).toEqual([
      expect.stringMatching(/No answer comes in time/),
    ]);
  });
});
