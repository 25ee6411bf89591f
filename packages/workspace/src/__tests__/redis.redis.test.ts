import {connect} from 'node:net';
import {once} from 'node:events';
import {expect, it} from 'vitest';
import {startRedis} from '../redis.mjs';

async function ask(url: string, command: string): Promise<string> {
  const {hostname, port} = new URL(url);
  const socket = connect({host: hostname, port: Number(port)});
  socket.setEncoding('utf8');
  socket.write(`${command}\r\n`);
  const [answer] = (await once(socket, 'data')) as [string];
  socket.destroy();
  return answer;
}

it('starts a Redis, ends it, and starts it again where it was', async () => {
  const first = await startRedis();
  expect(await ask(first.url, 'SET a 1')).toBe('+OK\r\n');
  await first.stop();
  await first.stop();
  await expect(ask(first.url, 'PING')).rejects.toThrow('ECONNREFUSED');

  const second = await startRedis(Number(new URL(first.url).port));
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'GET a')).toBe('$-1\r\n');
  await second.stop();
});
