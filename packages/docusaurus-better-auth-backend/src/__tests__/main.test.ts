import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {emptyDatabase, PASSWORD, signUp, SITE} from './testBackend.js';

const BIN = fileURLToPath(
  new URL('../../bin/docusaurus-better-auth-backend.mjs', import.meta.url),
);
const READY = /ready at (http:\/\/localhost:\d+)/;

/** Waits until new connections are refused. */
async function untilRefused(url: string): Promise<void> {
  const {hostname, port} = new URL(url);
  for (;;) {
    const socket = net.connect(Number(port), hostname);
    try {
      await once(socket, 'connect');
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      // One that was in the listener's queue when it closed is reset.
      if (code !== 'ECONNRESET') {
        expect(code).toBe('ECONNREFUSED');
        return;
      }
    } finally {
      socket.destroy();
    }
  }
}

type Command = {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
};

describe('the command', () => {
  let folder: string;
  const running: Command[] = [];

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-command-'));
  });
  afterEach(async () => {
    for (const {child, exit} of running.splice(0)) {
      child.kill('SIGKILL');
      await exit;
    }
    fs.rmSync(folder, {recursive: true});
  });

  function run(args: string[], env: Record<string, string> = {}): Command {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: folder,
      env: {PATH: process.env.PATH, PORT: '0', ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const exit = once(child, 'close').then(([code]) => code as number | null);
    const command = {child, output: () => output, exit};
    running.push(command);
    return command;
  }

  async function untilReady(command: Command): Promise<string> {
    const {stdout} = command.child;
    while (!READY.test(command.output())) {
      await Promise.race([
        stdout ? once(stdout, 'data') : undefined,
        command.exit.then((code) => {
          throw new Error(`exit ${String(code)}: ${command.output()}`);
        }),
      ]);
    }
    return READY.exec(command.output())?.[1] ?? '';
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves until %s, and keeps accounts for the next start',
    async (signal) => {
      const first = run([]);
      const url = await untilReady(first);
      const reader = await signUp({url});
      first.child.kill(signal);
      expect(await first.exit).toBe(0);
      expect(fs.readdirSync(path.join(folder, '.data')).sort()).toEqual([
        'postgres',
        'secret',
      ]);
      const lines = first
        .output()
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('{'));
      expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
        {event: 'request', path: '/auth/sign-up/email', status: 200},
      ]);

      const second = run(['start'], {LOG_LEVEL: 'silent'});
      const again = await untilReady(second);
      const session = await fetch(`${again}/auth/session`, {
        headers: {Cookie: reader.cookie},
      });
      expect(await session.json()).toMatchObject({user: {id: reader.id}});
      second.child.kill(signal);
      expect(await second.exit).toBe(0);
      expect(second.output().trim().split('\n')).toHaveLength(1);
    },
    120_000,
  );

  it('is refused a folder that another process serves from, and takes over after a kill', async () => {
    const first = run([]);
    await untilReady(first);
    const second = run([]);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(
      `is in use by process ${String(first.child.pid)}. Stop that process, or set DATA_DIR to another folder.`,
    );
    first.child.kill('SIGKILL');
    await first.exit;
    const third = run([]);
    await untilReady(third);
    third.child.kill('SIGTERM');
    expect(await third.exit).toBe(0);
  }, 120_000);

  it('finishes a request that is under way', async () => {
    const {databaseUrl = ''} = await emptyDatabase('Postgres');
    const command = run([], {DATABASE_URL: databaseUrl});
    const url = await untilReady(command);
    // The connection is up and the body half sent when the signal comes.
    const body = JSON.stringify({
      name: 'Ada',
      email: 'half@example.com',
      password: PASSWORD,
    });
    const request = http.request(`${url}/auth/signup`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        Origin: SITE,
      },
    });
    const answered = once(request, 'response') as Promise<
      [http.IncomingMessage]
    >;
    await new Promise<void>((resolve) => {
      request.write(body.slice(0, 20), () => {
        resolve();
      });
    });
    // Answered after the first request was read, so that one is under way.
    await fetch(`${url}/healthz`);
    command.child.kill('SIGTERM');
    await untilRefused(url);
    request.end(body.slice(20));
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    response.resume();
    expect(await command.exit).toBe(0);
  }, 30_000);

  it('migrates and ends', async () => {
    const {databaseUrl = ''} = await emptyDatabase('Postgres');
    const command = run(['migrate'], {DATABASE_URL: databaseUrl});
    expect(await command.exit).toBe(0);
    expect(command.output()).toBe('Migrated Postgres.\n');
  });

  it('tells what is wrong with the environment', async () => {
    const command = run([], {
      NODE_ENV: 'production',
      BETTER_AUTH_SECRET: 'short',
      BETTER_AUTH_URL: 'http://api.example.com',
    });
    expect(await command.exit).toBe(1);
    expect(command.output()).toMatch(
      /^The backend cannot start\.\n- BETTER_AUTH_URL: .*\n- BETTER_AUTH_TRUSTED_ORIGINS: .*\n- BETTER_AUTH_SECRET: .*\n$/,
    );
  });

  it('tells its commands', async () => {
    const help = run(['--help']);
    expect(await help.exit).toBe(0);
    expect(help.output()).toContain('migrate');
    const wrong = run(['serve']);
    expect(await wrong.exit).toBe(1);
    expect(wrong.output()).toContain('"serve" is not a command.');
  });
});
