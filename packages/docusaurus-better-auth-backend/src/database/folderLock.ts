import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const LOCK_FILE = 'backend.lock';

const LockContent = z.object({
  id: z.string(),
  pid: z.number().int().positive(),
  processStart: z.string().nullable(),
});
type LockContent = z.infer<typeof LockContent>;

/** Folders that this very process holds: a pid alone can't tell. */
const heldHere = new Set<string>();

/**
 * When a process began, as Linux tells it; null elsewhere. Tells a process
 * from a later one that was given the same pid.
 */
function readProcessStart(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isRunning({pid, processStart}: LockContent): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') {
      return false;
    }
  }
  return processStart === null || readProcessStart(pid) === processStart;
}

function readLock(file: string): LockContent | undefined {
  try {
    return LockContent.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw new Error(
      `The lock file ${file} cannot be read. If no backend uses this folder, delete that file and start again.`,
      {cause: error},
    );
  }
}

function writeDraft(draft: string, content: LockContent): void {
  try {
    fs.writeFileSync(draft, JSON.stringify(content), {mode: 0o600});
  } catch (error) {
    // What a full disk has left of it is of no use.
    fs.rmSync(draft, {force: true});
    const {code = 'error'} = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOSPC'
        ? `DATA_DIR: there is no space left for "${path.dirname(draft)}" (ENOSPC). Make space on that disk and start again.`
        : `DATA_DIR: "${path.dirname(draft)}" cannot be written (${code}). Set DATA_DIR to a folder that the backend may write to.`,
      {cause: error},
    );
  }
}

/** Creates the lock whole or not at all; false where there is one already. */
function createLock(file: string, content: LockContent): boolean {
  const draft = `${file}.${content.id}`;
  writeDraft(draft, content);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    fs.rmSync(draft, {force: true});
  }
}

/**
 * Removes the lock of a process that ended without doing so. Two that start
 * at once may both find it: only what was judged is removed.
 */
function removeStaleLock(file: string, stale: LockContent): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return;
    }
    throw error;
  }
  const moved = readLock(aside);
  if (moved?.id !== stale.id) {
    fs.renameSync(aside, file);
    return;
  }
  fs.rmSync(aside);
}

/**
 * Takes a data folder for this process. The embedded database has no guard of
 * its own: a second process on the same files would destroy them.
 *
 * @returns Gives the folder back.
 * @throws {Error} Where a running process has it: which, and what to do.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, LOCK_FILE);
  const content: LockContent = {
    id: randomUUID(),
    pid: process.pid,
    processStart: readProcessStart(process.pid),
  };
  const key = path.resolve(file);
  const refuse = (pid: number) =>
    new Error(
      `The data folder ${folder} is in use by process ${String(pid)}. Stop that process, or set DATA_DIR to another folder. If it is no backend, delete ${file}.`,
    );
  if (heldHere.has(key)) {
    throw refuse(process.pid);
  }
  while (!createLock(file, content)) {
    const holder = readLock(file);
    if (!holder) {
      continue;
    }
    // A container's process has the same pid after each restart.
    if (holder.pid !== process.pid && isRunning(holder)) {
      throw refuse(holder.pid);
    }
    removeStaleLock(file, holder);
  }
  heldHere.add(key);
  return () => {
    heldHere.delete(key);
    if (readLock(file)?.id === content.id) {
      fs.rmSync(file, {force: true});
    }
  };
}
