import logger from '@docusaurus/logger';
import {TRIAL_FOLDER} from './trialFolder';

/** Settings of a backend apart, which its messages name. */
const SETTINGS = /\b(?:PORT|HOST|DATA_DIR)\b/;

export function reportFailure(reason: string): void {
  logger.error(
    `Accounts will not work: the backend on trial did not start.\n${reason}`,
  );
}

/** What the backend says of its failure, and what that comes to in a trial. */
export function explainFailure(reason: string): string {
  return SETTINGS.test(reason)
    ? `${reason}\nA trial reads none of PORT, HOST and DATA_DIR. Its port is a free one: start your site again for another. Its host is your site's: start without --host for localhost. Its data is in ${TRIAL_FOLDER} in your site's folder: let it be written to, or move it away to begin anew.`
    : reason;
}
