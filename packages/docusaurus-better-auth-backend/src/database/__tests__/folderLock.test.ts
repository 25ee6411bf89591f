import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {lockFolder} from '../folderLock.js';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-lock-'));
});
afterEach(() => {
  fs.rmSync(folder, {recursive: true});
});

const lockFile = () => path.join(folder, 'backend.lock');
const writeLock = (content: object | string) => {
  fs.writeFileSync(
    lockFile(),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
};

/** The pid of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], {stdio: 'ignore'});
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('lockFolder', () => {
  it('gives the folder back and leaves nothing', () => {
    const unlock = lockFolder(folder);
    expect(fs.readdirSync(folder)).toEqual(['backend.lock']);
    unlock();
    expect(fs.readdirSync(folder)).toEqual([]);
    lockFolder(folder)();
  });

  it('refuses a folder that this process holds', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      `is in use by process ${String(process.pid)}`,
    );
    unlock();
  });

  it('refuses a folder of another running process', () => {
    writeLock({id: 'other', pid: process.ppid, processStart: null});
    expect(() => lockFolder(folder)).toThrow(
      `The data folder ${folder} is in use by process ${String(process.ppid)}. Stop that process, or set DATA_DIR to another folder.`,
    );
    expect(fs.readdirSync(folder)).toEqual(['backend.lock']);
  });

  it('takes over from a process that ended without a word', async () => {
    writeLock({id: 'other', pid: await endedPid(), processStart: null});
    const unlock = lockFolder(folder);
    expect(fs.readdirSync(folder)).toEqual(['backend.lock']);
    unlock();
  });

  it('takes over from an earlier process of the same pid, as in a container', () => {
    writeLock({id: 'other', pid: process.pid, processStart: null});
    lockFolder(folder)();
  });

  it.runIf(process.platform === 'linux')(
    'takes over where the pid belongs to a later process',
    () => {
      writeLock({id: 'other', pid: process.ppid, processStart: '1'});
      lockFolder(folder)();
    },
  );

  it('tells what to do about a lock that cannot be read', () => {
    writeLock('half a lo');
    expect(() => lockFolder(folder)).toThrow(
      `The lock file ${lockFile()} cannot be read. If no backend uses this folder, delete that file and start again.`,
    );
  });
});
