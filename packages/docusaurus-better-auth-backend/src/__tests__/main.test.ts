import {once} from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import {describe, expect, it} from 'vitest';
import {untilReady, useCommand} from './commandProcess.js';
import {emptyDatabase, PASSWORD, signUp, SITE} from './testBackend.js';

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

describe('the command', () => {
  const backend = useCommand();

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves until %s, and keeps accounts for the next start',
    async (signal) => {
      const first = backend.run([]);
      const url = await untilReady(first);
      const reader = await signUp({url});
      first.child.kill(signal);
      expect(await first.exit).toBe(0);
      expect(fs.readdirSync(path.join(backend.folder, '.data')).sort()).toEqual(
        ['postgres', 'secret'],
      );
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

      const second = backend.run(['start'], {LOG_LEVEL: 'silent'});
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
    const first = backend.run([]);
    await untilReady(first);
    const second = backend.run([]);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(
      `is in use by process ${String(first.child.pid)}. Stop that process, or set DATA_DIR to another folder.`,
    );
    first.child.kill('SIGKILL');
    await first.exit;
    const third = backend.run([]);
    await untilReady(third);
    third.child.kill('SIGTERM');
    expect(await third.exit).toBe(0);
  }, 120_000);

  it('finishes a request that is under way', async () => {
    const {databaseUrl = ''} = await emptyDatabase('Postgres');
    const command = backend.run([], {DATABASE_URL: databaseUrl});
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
    const command = backend.run(['migrate'], {DATABASE_URL: databaseUrl});
    expect(await command.exit).toBe(0);
    expect(command.output()).toBe('Migrated Postgres.\n');
  });

  it('looks at a migration, whose SQL psql may run, and changes nothing', async () => {
    const {databaseUrl = ''} = await emptyDatabase('Postgres');
    const env = {DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent'};
    const before = backend.run(['migrate', '--check'], env);
    const dryRun = backend.run(['migrate', '--dry-run'], env);
    expect(await before.exit).toBe(1);
    expect(before.output()).toContain('Better Auth is to be applied.\n');
    expect(before.output()).toContain(
      '0001_reader_preferences.sql is to be applied.\n',
    );
    expect(await dryRun.exit).toBe(0);
    const sql = dryRun.output();
    expect(sql).toMatch(/^BEGIN;\n[^]*create table "user"[^]*COMMIT;\n$/);
    // Neither has made a secret, either.
    expect(fs.readdirSync(backend.folder)).toEqual([]);

    const client = new pg.Client(databaseUrl);
    await client.connect();
    const {rows} = await client.query(
      `SELECT * FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(rows).toEqual([]);
    await client.query(sql);
    const after = backend.run(['migrate', '--check'], env);
    expect(await after.exit).toBe(0);
    expect(after.output()).toBe('Postgres is up to date.\n');

    await client.query(
      `INSERT INTO "backendMigration" ("name", "sha256") VALUES ('9000_newer.sql', '')`,
    );
    await client.end();
    for (const args of [['migrate'], ['migrate', '--check']]) {
      const newer = backend.run(args, env);
      expect(await newer.exit).toBe(1);
      expect(newer.output()).toContain(
        '9000_newer.sql is a migration that this version does not have',
      );
    }
  }, 60_000);

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'refuses a data folder that it may not write, and leaves it as it is',
    async () => {
      const data = path.join(backend.folder, '.data');
      fs.mkdirSync(path.join(data, 'postgres'), {recursive: true});
      fs.writeFileSync(path.join(data, 'postgres/PG_VERSION'), '18\n');
      fs.chmodSync(backend.folder, 0o755);
      // Root may write anywhere, so another user tries.
      const command = backend.run([], {}, {uid: 65534, gid: 65534});
      expect(await command.exit).toBe(1);
      expect(command.output()).toContain(
        `DATA_DIR: "${data}" cannot be written (EACCES). Set DATA_DIR to a folder that the backend may write to.`,
      );
      expect(fs.readdirSync(data)).toEqual(['postgres']);
    },
  );

  it('tells what is wrong with the environment', async () => {
    const command = backend.run([], {
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
    const help = backend.run(['--help']);
    expect(await help.exit).toBe(0);
    expect(help.output()).toContain('migrate');
    for (const args of [['serve'], ['start', '--check'], ['backup']]) {
      const wrong = backend.run(args);
      expect(await wrong.exit).toBe(1);
      expect(wrong.output()).toContain(`"${args.join(' ')}" is not a command.`);
    }
  });
});
