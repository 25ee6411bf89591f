import {readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {TRIAL_FOLDER} from './trialFolder';

/** What a backend writes into the folder that it has open, and removes as it ends. */
export const LOCK_FILE = 'backend.lock';

const Lock = z.object({
  pid: z.int().positive(),
  /** Null where the system does not tell it. */
  processStart: z.string().nullable(),
});

/** When a process began, as Linux tells it; null elsewhere. */
function readProcessStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The backend's process that has the accounts open, which is the one of
 * another start, or of one that has just ended; null where there is none.
 */
export function readHolder(siteDir: string): number | null {
  let lock;
  try {
    const file = path.join(siteDir, TRIAL_FOLDER, LOCK_FILE);
    lock = Lock.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // There is none, or a damaged one, of which the backend itself speaks.
    return null;
  }
  const {pid, processStart} = lock;
  // A machine that was switched off leaves the file, and gives the number anew.
  const isSame =
    processStart === null || processStart === readProcessStart(pid);
  return isSame && isRunning(pid) ? pid : null;
}
