import logger from '@docusaurus/logger';
import {BACKEND_LINE, INSTALLATION} from '../missingBackend';
import {isLoopback, isOpenToOthers} from './siteAddress';
import {TRIAL_FOLDER} from './trialFolder';
import type {TrialSettings} from './trialMessages';

type Addresses = Pick<TrialSettings, 'url' | 'siteOrigin'>;

/** Says what runs, once. */
export function introduceTrial(
  addresses: Addresses,
  signUpPath: string | null,
): void {
  logger.success(describeTrial(addresses, signUpPath));
  const obstacle = describeObstacle(addresses.siteOrigin);
  if (obstacle !== null) {
    logger.warn(obstacle);
  }
}

export function describeTrial(
  {url, siteOrigin}: Addresses,
  signUpPath: string | null,
): string {
  return [
    'Accounts are on trial: "backendUrl" is not set, so a backend runs beside your site.',
    ...(signUpPath === null ? [] : [`  Sign up   ${siteOrigin}${signUpPath}`]),
    `  E-mail    ${url}/dev/outbox (shown there, not sent)`,
    `  Backend   ${url}`,
    `  Accounts  ${TRIAL_FOLDER} in your site's folder (git ignores it; delete it to begin anew)`,
    'It is for trying out, on this machine only. A build needs your own backend:',
    `  ${BACKEND_LINE}`,
    `More: ${INSTALLATION}`,
  ].join('\n');
}

/** Where or why browsers will not keep a session on the site, if so. */
export function describeObstacle(
  siteOrigin: string,
  argv: readonly string[] = process.argv,
): string | null {
  const {protocol, hostname} = new URL(siteOrigin);
  if (!isLoopback(hostname)) {
    return `Signing in does not work at ${siteOrigin}: the backend on trial is for this machine alone. Start without --host, and open the site at localhost.`;
  }
  if (protocol === 'https:') {
    return `Signing in does not work at ${siteOrigin}: the backend on trial has no https, and browsers do not send its cookie from an https page. Start without HTTPS=true.`;
  }
  return isOpenToOthers(argv)
    ? `Signing in works only in a browser on this machine, at ${siteOrigin}: the backend on trial is not reached from other machines, nor from outside a container.`
    : null;
}
