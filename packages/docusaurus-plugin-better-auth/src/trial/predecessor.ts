import {setTimeout as wait} from 'node:timers/promises';
import {readKept} from './trialFolder';
import {isFree, isRunning} from './trialPort';

/** How long a backend may take to let go of its files. */
const GRACE_MS = 12_000;
const PAUSE_MS = 100;

/**
 * Waits for the backend of an earlier `docusaurus start`, which ends a moment
 * after it.
 *
 * @returns Its process where it goes on running; null where it does not.
 */
export async function waitForPredecessor(
  siteDir: string,
): Promise<number | null> {
  const kept = readKept(siteDir);
  if (!kept?.pid) {
    return null;
  }
  const until = Date.now() + GRACE_MS;
  while (isRunning(kept.pid)) {
    if (Date.now() > until) {
      // A process without that port has the number of one that is no more.
      return (await isFree(kept.port)) ? null : kept.pid;
    }
    await wait(PAUSE_MS);
  }
  return null;
}
