import {once} from 'node:events';
import {createServer, type Server} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {assertPortFree} from '../ports.mjs';

const servers: Server[] = [];

const listen = async (host: string): Promise<number> => {
  const server = createServer().listen(0, host);
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port.');
  }
  return address.port;
};

const closeAll = (): void => {
  for (const server of servers.splice(0)) {
    server.close();
  }
};

afterEach(closeAll);

describe('a port', () => {
  it.each(['127.0.0.1', '0.0.0.0'])(
    'is busy while a program listens on %s',
    async (host) => {
      const port = await listen(host);
      await expect(assertPortFree(port, 'BACKEND_PORT')).rejects.toThrow(
        `Port ${port} is in use by another program. End that one, or set BACKEND_PORT to another port, for example BACKEND_PORT=${port + 1} npm start.`,
      );
    },
  );

  it('is free afterwards', async () => {
    const port = await listen('127.0.0.1');
    closeAll();
    await expect(assertPortFree(port, 'PORT')).resolves.toBeUndefined();
  });
});
