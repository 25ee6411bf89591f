// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {setTimeout as delay} from 'node:timers/promises';
import {findOrInstallRedis} from './redisBinary.mjs';

/**
 * A Redis server of one's own, for tests. It keeps nothing on the disk.
 *
 * @typedef {object} RedisServer
 * @property {string} url Connection URL, database 0.
 * @property {() => Promise<void>} stop Ends the server. May be called twice.
 */

const startTimeoutMs = 20_000;

/**
 * Ends the server as soon as this process is gone for whatever reason: the pipe between the two
 * closes then, even after a SIGKILL.
 */
const guardScript = `
exec 3<&0
"$@" 3<&- & server=$!
{ read -r line <&3; kill -TERM $server 2>/dev/null; } &
wait $server
`;

/** @returns {Promise<number>} */
const findFreePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was given on 127.0.0.1.');
  }
  return address.port;
};

/**
 * @param {number} port
 * @returns {Promise<boolean>} Whether a Redis answers there.
 */
const isReady = (port) =>
  new Promise((resolve) => {
    const socket = connect({host: '127.0.0.1', port});
    socket.setEncoding('utf8');
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (/** @type {string} */ answer) => {
      socket.destroy();
      resolve(answer.startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });

/**
 * Starts a real Redis on 127.0.0.1. It ends with this process at the latest.
 *
 * @param {number} [port] A free one by default. A given one starts a server again where it was.
 * @returns {Promise<RedisServer>}
 * @throws {Error} Where none could be had or started: why, and what to do.
 */
export const startRedis = async (port) => {
  const file = await findOrInstallRedis();
  const chosen = port ?? (await findFreePort());
  const settings = [
    ['--port', String(chosen)],
    ['--bind', '127.0.0.1'],
    ['--save', ''],
    ['--appendonly', 'no'],
    ['--dir', tmpdir()],
  ];
  const guard = spawn(
    '/bin/sh',
    ['-c', guardScript, 'test-redis', file, ...settings.flat()],
    // Ctrl-C in the terminal is for the tests; the server ends after them.
    {detached: true, stdio: ['pipe', 'pipe', 'inherit']},
  );
  let output = '';
  guard.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    output = (output + text).slice(-4000);
  });
  guard.stdin.on('error', () => undefined);
  const exited = once(guard, 'exit');
  exited.catch(() => undefined);
  const stop = async () => {
    guard.ref();
    guard.stdin.destroy();
    await exited;
  };
  const deadline = Date.now() + startTimeoutMs;
  while (!(await isReady(chosen))) {
    if (guard.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`Redis did not start: ${output.trim()}`);
    }
    await delay(20);
  }
  // A forgotten stop() must not keep a finished test process waiting.
  guard.unref();
  for (const stream of [guard.stdin, guard.stdout]) {
    /** @type {import('node:net').Socket} */ (
      /** @type {unknown} */ (stream)
    ).unref();
  }
  return {url: `redis://127.0.0.1:${String(chosen)}`, stop};
};
