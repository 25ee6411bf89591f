import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {startBackendProcess} from '../backendProcess.mjs';

const program = fileURLToPath(
  new URL('fixtures/slowToEnd.mjs', import.meta.url),
);
let folder: string;
let env: NodeJS.ProcessEnv;
let started: string;
let ended: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backend-'));
  started = path.join(folder, 'started');
  ended = path.join(folder, 'ended');
  env = {...process.env, STARTED_FILE: started, ENDED_FILE: ended};
});

afterEach(() => rm(folder, {recursive: true}));

const untilWritten = (file: string): Promise<void> =>
  vi.waitFor(
    () => {
      expect(existsSync(file) && readFileSync(file, 'utf8')).toBeTruthy();
    },
    {timeout: 10_000},
  );

describe('the process of the backend', () => {
  it('is asked once to end, and waited for', async () => {
    const backend = startBackendProcess(env, program);
    await untilWritten(started);
    await backend.stop();
    expect(readFileSync(ended, 'utf8')).toBe('asked 1');
    expect(await backend.ended).toBe('exit code 0');
  });

  it('tells that it ended by itself', async () => {
    const missing = path.join(folder, 'missing.mjs');
    const backend = startBackendProcess(env, missing);
    expect(await backend.ended).toBe('exit code 1');
    await backend.stop();
  });

  it('ends where its parent is killed', async () => {
    const module = new URL('../backendProcess.mjs', import.meta.url).href;
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const {startBackendProcess} = await import(${JSON.stringify(module)});
         startBackendProcess(process.env, ${JSON.stringify(program)});`,
      ],
      {env, stdio: 'ignore'},
    );
    await untilWritten(started);
    parent.kill('SIGKILL');
    await untilWritten(ended);
    expect(readFileSync(ended, 'utf8')).toBe('asked 1');
  });
});
