import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {afterEach, expect, it} from 'vitest';
import {cookieOf, emptyDatabase, PASSWORD, postJson} from './testBackend.js';

const BIN = fileURLToPath(
  new URL('../../bin/docusaurus-better-auth-backend.mjs', import.meta.url),
);
const READY = /ready at (http:\/\/localhost:\d+)/;

const children: ChildProcess[] = [];

afterEach(async () => {
  await Promise.all(
    children.splice(0).map(async (child) => {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
    }),
  );
});

/** A backend in a process of its own; its URL once it serves. */
async function startProcess(databaseUrl: string): Promise<string> {
  const child = spawn(process.execPath, [BIN], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: databaseUrl,
      BETTER_AUTH_SECRET: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
      RATE_LIMITS: 'true',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const url = READY.exec(output)?.[1];
        if (url !== undefined) {
          resolve(url);
        }
      });
    }
    child.once('exit', (code) => {
      reject(new Error(`exit ${String(code)}: ${output}`));
    });
  });
  return ready;
}

it('first starts of eight at once on an empty Postgres all succeed, and then share limits', async () => {
  const {databaseUrl = ''} = await emptyDatabase('Postgres');
  const urls = await Promise.all(
    Array.from({length: 8}, () => startProcess(databaseUrl)),
  );
  for (const url of urls) {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  }

  const at = (index: number) => urls[index % urls.length] ?? '';
  const signedUp = await postJson(`${at(0)}/auth/sign-up/email`, {
    name: 'Ada',
    email: 'ada@example.com',
    password: PASSWORD,
  });
  expect(signedUp.status).toBe(200);
  const session = await fetch(`${at(1)}/auth/get-session`, {
    headers: {Cookie: cookieOf(signedUp)},
  });
  expect(await session.json()).toMatchObject({user: {name: 'Ada'}});

  const statuses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    // Refused before any password is hashed, and counted all the same.
    const answer = await postJson(`${at(attempt)}/auth/sign-in/email`, {});
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([400, 400, 400, 429, 429, 429, 429, 429]);
}, 180_000);
