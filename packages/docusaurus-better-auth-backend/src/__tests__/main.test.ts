import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import pg from 'pg';
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

  function run(
    args: string[],
    env: Record<string, string> = {},
    user: {uid?: number; gid?: number} = {},
  ): Command {
    const child = spawn(process.execPath, [BIN, ...args], {
      ...user,
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
      const entries = lines.map((line) => JSON.parse(line) as {event: string});
      expect(entries.filter(({event}) => event === 'request')).toMatchObject([
        {path: '/auth/sign-up/email', status: 200},
      ]);
      expect(entries).toContainEqual(
        expect.objectContaining({event: 'auth', kind: 'sign-up'}),
      );

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

  it('looks at a migration, whose SQL psql may run, and changes nothing', async () => {
    const {databaseUrl = ''} = await emptyDatabase('Postgres');
    const env = {DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent'};
    const before = run(['migrate', '--check'], env);
    const dryRun = run(['migrate', '--dry-run'], env);
    expect(await before.exit).toBe(1);
    expect(before.output()).toContain('Better Auth is to be applied.\n');
    expect(before.output()).toContain(
      '0001_reader_preferences.sql is to be applied.\n',
    );
    expect(await dryRun.exit).toBe(0);
    const sql = dryRun.output();
    expect(sql).toMatch(/^BEGIN;\n[^]*create table "user"[^]*COMMIT;\n$/);
    // Neither has made a secret, either.
    expect(fs.readdirSync(folder)).toEqual([]);

    const client = new pg.Client(databaseUrl);
    await client.connect();
    const {rows} = await client.query(
      `SELECT * FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(rows).toEqual([]);
    await client.query(sql);
    const after = run(['migrate', '--check'], env);
    expect(await after.exit).toBe(0);
    expect(after.output()).toBe('Postgres is up to date.\n');

    await client.query(
      `INSERT INTO "backendMigration" ("name", "sha256") VALUES ('9000_newer.sql', '')`,
    );
    await client.end();
    for (const args of [['migrate'], ['migrate', '--check']]) {
      const newer = run(args, env);
      expect(await newer.exit).toBe(1);
      expect(newer.output()).toContain(
        '9000_newer.sql is a migration that this version does not have',
      );
    }
  }, 60_000);

  it('backs up, restores, and moves to Postgres: same cookie, same answers', async () => {
    const first = run([]);
    const reader = await signUp({url: await untilReady(first)});
    await reader.saveProfile({software_background: 'Go', consent_given: true});
    const file = path.join(folder, 'backup.tar.gz');
    const meanwhile = run(['backup', file]);
    expect(await meanwhile.exit).toBe(1);
    expect(meanwhile.output()).toContain('is in use by process');
    first.child.kill('SIGTERM');
    await first.exit;

    const backup = run(['backup', file]);
    expect(await backup.exit).toBe(0);
    const secret = path.join(folder, '.data/secret');
    expect(backup.output()).toContain(`Keep ${secret} with it`);
    const env = {DATA_DIR: path.join(folder, 'restored')};
    const restore = run(['restore', file], env);
    expect(await restore.exit).toBe(0);
    fs.copyFileSync(secret, path.join(env.DATA_DIR, 'secret'));

    const second = run([], env);
    const url = await untilReady(second);
    const profile = await fetch(`${url}/api/v1/profile`, {
      headers: {Cookie: reader.cookie},
    });
    expect(await profile.json()).toMatchObject({
      user_id: reader.id,
      software_background: 'Go',
    });
    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);

    const {databaseUrl = ''} = await emptyDatabase('Postgres');
    const moving = {...env, DATABASE_URL: databaseUrl};
    const move = run(['move-to-postgres'], moving);
    expect(await move.exit).toBe(0);
    expect(move.output()).toMatch(/ 1 user\n/);
    const again = run(['move-to-postgres'], moving);
    expect(await again.exit).toBe(1);
    expect(again.output()).toContain('holds rows already. Nothing was copied');
    const third = run([], moving);
    const moved = await fetch(`${await untilReady(third)}/api/v1/profile`, {
      headers: {Cookie: reader.cookie},
    });
    expect(await moved.json()).toMatchObject({software_background: 'Go'});
    // The next sign-up takes the next numbers.
    await signUp({url: await untilReady(third)});
  }, 180_000);

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'refuses a data folder that it may not write, and leaves it as it is',
    async () => {
      const data = path.join(folder, '.data');
      fs.mkdirSync(path.join(data, 'postgres'), {recursive: true});
      fs.writeFileSync(path.join(data, 'postgres/PG_VERSION'), '18\n');
      fs.chmodSync(folder, 0o755);
      // Root may write anywhere, so another user tries.
      const command = run([], {}, {uid: 65534, gid: 65534});
      expect(await command.exit).toBe(1);
      expect(command.output()).toContain(
        `DATA_DIR: "${data}" cannot be written (EACCES). Set DATA_DIR to a folder that the backend may write to.`,
      );
      expect(fs.readdirSync(data)).toEqual(['postgres']);
    },
  );

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
    for (const args of [['serve'], ['start', '--check'], ['backup']]) {
      const wrong = run(args);
      expect(await wrong.exit).toBe(1);
      expect(wrong.output()).toContain(`"${args.join(' ')}" is not a command.`);
    }
  });
});
