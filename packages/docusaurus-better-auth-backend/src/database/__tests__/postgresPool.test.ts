import {expect, it, vi} from 'vitest';
import {emptyDatabase} from '../../__tests__/testBackend.js';
import {resolveConfig} from '../../config.js';
import {createPostgresPool} from '../postgresPool.js';

it('outlives a connection that breaks in a transaction, between two statements', async () => {
  const config = resolveConfig({
    ...(await emptyDatabase('Postgres')),
    databasePoolSize: 2,
  });
  const pool = createPostgresPool(config.databaseUrl ?? '', config);
  const lent = await pool.connect();
  // Behind a pooler too, this holds on to one process of the server.
  await lent.query('BEGIN', []);
  const {rows} = await lent.query<{pid: number}>(
    'SELECT pg_backend_pid() AS pid',
    [],
  );
  const pid = rows[0]?.pid;
  await pool.query('SELECT pg_terminate_backend($1)', [pid]);
  await vi.waitFor(async () => {
    const left = await pool.query(
      'SELECT FROM pg_stat_activity WHERE pid = $1',
      [pid],
    );
    expect(left).toEqual([]);
  });
  await expect(lent.query('SELECT 1', [])).rejects.toThrow();
  lent.release();
  expect(await pool.query('SELECT 1 AS one')).toEqual([{one: 1}]);
  await pool.end();
});
