import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';
import pg from 'pg';
import {describe, expect, it, vi} from 'vitest';
import {createDatabase, startPostgres} from '../postgres.mjs';

const adminUrl = (): string => {
  const url = process.env.TEST_POSTGRES_URL;
  if (url === undefined) {
    throw new Error(
      'TEST_POSTGRES_URL is not set: the global setup did not run.',
    );
  }
  return url;
};

const query = async (
  url: string,
  sql: string,
): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  try {
    const result: pg.QueryResult<Record<string, unknown>> =
      await client.query(sql);
    return result.rows;
  } finally {
    await client.end();
  }
};

describe('the Postgres of the tests', () => {
  it('is a real server that several tests share', async () => {
    const [row] = await query(adminUrl(), 'select version() as text');
    expect(row?.text).toMatch(/^PostgreSQL 1\d/);
  });

  it('gives each test an empty database of its own', async () => {
    const [one, other] = await Promise.all([
      createDatabase(adminUrl()),
      createDatabase(adminUrl()),
    ]);
    await query(one, 'create table note (text text)');
    await expect(query(other, 'select * from note')).rejects.toThrow(
      /relation "note" does not exist/,
    );
  });

  it('lets nobody in without the password', async () => {
    const url = new URL(adminUrl());
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('is gone after stop', {timeout: 60_000}, async () => {
    const server = await startPostgres();
    await server.stop();
    await expect(query(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  const endsWithProcess = async (): Promise<void> => {
    const module = new URL('../postgres.mjs', import.meta.url).href;
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const {startPostgres} = await import(${JSON.stringify(module)});
         console.log((await startPostgres()).url);
         setInterval(() => {}, 1000);`,
      ],
      {stdio: ['ignore', 'pipe', 'inherit']},
    );
    const [output] = (await once(child.stdout, 'data')) as [Buffer];
    const url = output.toString().trim();
    await query(url, 'select 1');
    child.kill('SIGKILL');
    await vi.waitFor(
      () => expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/),
      {timeout: 15_000},
    );
  };
  // On Windows nothing outlives a killed process to end its server.
  if (process.platform !== 'win32') {
    it(
      'ends with its process, even where that is killed',
      {timeout: 60_000},
      endsWithProcess,
    );
  }
});
