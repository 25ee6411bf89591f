import {afterEach, expect, it} from 'vitest';
import type {TestBackend} from './testBackend.js';
import {emptyDatabase, startBackend} from './testBackend.js';

let running: TestBackend | undefined;
afterEach(() => running?.backend.close());

it('goes on serving for a while, and tells balancers to look away', async () => {
  running = await startBackend({
    ...(await emptyDatabase('Postgres')),
    drainSeconds: 1,
  });
  const {backend, url} = running;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  let isClosed = false;
  const closing = backend.close().then(() => {
    isClosed = true;
  });
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(ready.headers.get('Retry-After')).toBe('5');
  const alive = await fetch(`${url}/healthz`);
  expect(alive.status).toBe(200);
  expect(alive.headers.get('Connection')).toBe('close');
  expect((await fetch(`${url}/auth/get-session`)).status).toBe(200);
  expect(isClosed).toBe(false);

  await closing;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});
