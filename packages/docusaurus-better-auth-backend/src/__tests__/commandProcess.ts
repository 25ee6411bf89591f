import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach} from 'vitest';

const BIN = fileURLToPath(
  new URL('../../bin/docusaurus-better-auth-backend.mjs', import.meta.url),
);
const READY = /ready at (http:\/\/localhost:\d+)/;

export type CommandProcess = {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
};

/** Resolves to the address that a started backend says it is ready at. */
export async function untilReady(command: CommandProcess): Promise<string> {
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

/**
 * Runs the backend's command in a folder that each test has anew, and ends
 * what is left running after it.
 */
export function useCommand() {
  let folder: string;
  const running: CommandProcess[] = [];

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

  return {
    /** The folder of the test that runs. */
    get folder() {
      return folder;
    },
    run(
      args: string[],
      env: Record<string, string> = {},
      user: {uid?: number; gid?: number} = {},
    ): CommandProcess {
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
    },
  };
}
