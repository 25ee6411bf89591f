import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import logger from '@docusaurus/logger';
import {LOCAL_ORIGIN} from './addresses';
import {QUICK_CHECKS} from './checks';
import {createContext, type SiteContext} from './context';
import {isTrouble, type Finding} from './report';
import {createAsk} from './request';
import {runChecks} from './runChecks';
import type {PluginOptions} from '../options';

const TIMEOUT_MS = 3_000;

/** A backend is often started together with the site, and takes its time. */
const ATTEMPTS = 5;
const PAUSE_MS = 2_000;

/** Where the development server is opened. */
export function startOrigin(argv: readonly string[]): string {
  const {values} = parseArgs({
    args: [...argv],
    strict: false,
    options: {port: {type: 'string', short: 'p'}},
  });
  const {port} = values;
  return typeof port === 'string' && /^\d{1,5}$/.test(port)
    ? `http://localhost:${port}`
    : LOCAL_ORIGIN;
}

/** What keeps a site in development from its backend. */
export async function findQuickTrouble(
  site: SiteContext,
  options: PluginOptions,
  origin: string,
): Promise<Finding[]> {
  const {checks} = await runChecks(
    QUICK_CHECKS,
    createContext({
      site,
      options,
      backendUrl: options.backendUrl,
      origins: [{origin, role: 'local'}],
      mayWrite: false,
      ask: createAsk(TIMEOUT_MS),
      contract: await import('better-auth-reader-profile/contract'),
    }),
  );
  return checks.flatMap(({findings}) => findings.filter(isTrouble));
}

/** Says, in two lines at most, what keeps the site from its backend. */
export async function quickCheck(
  site: SiteContext,
  options: PluginOptions,
): Promise<void> {
  const origin = startOrigin(process.argv.slice(2));
  for (let attempt = 1; ; attempt += 1) {
    const [first, ...others] = await findQuickTrouble(site, options, origin);
    if (first === undefined) {
      return;
    }
    if (attempt === ATTEMPTS) {
      logger.warn(
        `Accounts will not work yet. ${first.what}${others.length > 0 ? ` (And ${others.length} more.)` : ''}\n${first.change} More by: npx docusaurus better-auth:doctor`,
      );
      return;
    }
    await wait(PAUSE_MS, undefined, {ref: false});
  }
}
