// @ts-check
import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

/** The site that the servers trust, and the public address that they have. */
export const SITE = 'https://docs.example.com';
const PUBLIC_URL = 'https://api.example.com';

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 10;

/**
 * A server in a process of its own, production settings.
 *
 * @typedef {object} ServerProcess
 * @property {string} name
 * @property {string} url Where it answers, on this machine.
 * @property {string} authUrl `{AUTH}`, on this machine.
 * @property {string} databaseUrl
 * @property {number} startMs From its launch to its first 200 of `/readyz`.
 * @property {() => number} readMemory Megabytes that it holds now (RSS); NaN where the system does not tell.
 * @property {() => Promise<number | null>} stop Asks it to end, waits; its exit code.
 * @property {() => string} readLog What it wrote.
 */

/** @returns {Promise<number>} A port of 127.0.0.1 that nothing listens on. */
export const findFreePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
};

/** @param {number | undefined} pid */
const readMemory = (pid) => {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(
      readFileSync(`/proc/${String(pid)}/status`, 'utf8'),
    )?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return Number.NaN;
  }
};

/**
 * @param {{name: string, file: string, authBasePath: string, databaseUrl: string, port?: number, env?: NodeJS.ProcessEnv}} launch
 * @returns {Promise<ServerProcess>}
 * @throws {Error} Where it ends, or is not ready after a minute: what it wrote.
 */
export const startServerProcess = async (launch) => {
  const {name, file, authBasePath, databaseUrl} = launch;
  const port = launch.port ?? (await findFreePort());
  const folder = mkdtempSync(path.join(tmpdir(), 'benchmark-'));
  const log = path.join(folder, 'log');
  const logFile = openSync(log, 'w');
  const began = performance.now();
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    stdio: ['ignore', logFile, logFile],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      BETTER_AUTH_URL: PUBLIC_URL,
      BETTER_AUTH_TRUSTED_ORIGINS: SITE,
      BETTER_AUTH_SECRET: randomBytes(32).toString('base64'),
      TRUSTED_PROXIES: '127.0.0.1',
      ...launch.env,
    },
  });
  closeSync(logFile);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  ended.then(
    () => process.off('exit', kill),
    () => undefined,
  );
  const readLog = () => readFileSync(log, 'utf8');
  const url = `http://127.0.0.1:${String(port)}`;
  for (;;) {
    if (child.exitCode !== null) {
      throw new Error(`${name} ended at its start.\n${readLog()}`);
    }
    if (performance.now() - began > READY_TIMEOUT_MS) {
      kill();
      throw new Error(`${name} is not ready after a minute.\n${readLog()}`);
    }
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) {
      break;
    }
    await delay(POLL_MS);
  }
  return {
    name,
    url,
    authUrl: `${url}${authBasePath}`,
    databaseUrl,
    startMs: performance.now() - began,
    readMemory: () => readMemory(child.pid),
    readLog,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, {recursive: true, force: true});
      return child.exitCode;
    },
  };
};

/**
 * @param {string} databaseUrl
 * @param {{name?: string, port?: number, env?: NodeJS.ProcessEnv}} [options]
 */
export const startBackend = (databaseUrl, options = {}) =>
  startServerProcess({
    name: 'backend',
    authBasePath: '/auth',
    file: path.join(
      path.dirname(
        fileURLToPath(
          import.meta.resolve('docusaurus-better-auth-backend/package.json'),
        ),
      ),
      'bin/docusaurus-better-auth-backend.mjs',
    ),
    databaseUrl,
    ...options,
  });

/** @param {string} databaseUrl */
export const startBareBetterAuth = (databaseUrl) =>
  startServerProcess({
    name: 'bare Better Auth',
    authBasePath: '/api/auth',
    file: fileURLToPath(new URL('bareBetterAuth.mjs', import.meta.url)),
    databaseUrl,
  });
