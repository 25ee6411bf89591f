import {setTimeout as wait} from 'node:timers/promises';
import logger from '@docusaurus/logger';
import {readHolder} from './folderHolder';

/** How long a backend may take to let go of its files, which ends itself earlier. */
const GRACE_MS = 17_000;
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
  const until = Date.now() + GRACE_MS;
  let holder = readHolder(siteDir);
  if (holder !== null) {
    logger.info(
      `The backend on trial waits for the one of an earlier start to end (process ${holder}).`,
    );
  }
  while (holder !== null && Date.now() < until) {
    await wait(PAUSE_MS);
    holder = readHolder(siteDir);
  }
  return holder;
}
