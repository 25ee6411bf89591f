import {resolveAddresses, UsageError} from './addresses';
import {SERVER_CHECKS, SITE_CHECKS} from './checks';
import {configuredBackend} from './configuredBackend';
import {createContext, type SiteContext} from './context';
import {formatReport} from './formatReport';
import {createAsk} from './request';
import {runChecks} from './runChecks';
import type {DoctorReport} from './report';
import type {CheckedOptions} from '../options';

/** How long one answer may take. */
const TIMEOUT_MS = 10_000;

/** The command's options as commander gives them. */
export type DoctorFlags = {
  backend?: string;
  origin: string[];
  json?: boolean;
  signUp?: boolean;
};

const EXIT_CODES: Record<DoctorReport['outcome'], number> = {
  healthy: 0,
  trouble: 1,
  incomplete: 2,
};

/** Looks at everything, prints the report, and tells the exit code. */
export async function runDoctor(
  site: SiteContext,
  options: CheckedOptions,
  flags: DoctorFlags,
): Promise<number> {
  try {
    const context = createContext({
      site,
      options,
      ...resolveAddresses({
        siteUrl: site.siteConfig.url,
        configured: configuredBackend(site.siteDir, options, flags),
        backend: flags.backend,
        origins: flags.origin.flatMap((origin) => origin.split(',')),
        env: process.env,
      }),
      mayWrite: flags.signUp === true,
      ask: createAsk(TIMEOUT_MS),
      contract: await import('better-auth-reader-profile/contract'),
    });
    const report = await runChecks(
      [...SITE_CHECKS, ...SERVER_CHECKS],
      context,
      (title) => process.stderr.write(`... ${title}\n`),
    );
    process.stdout.write(
      `${flags.json === true ? JSON.stringify(report, null, 2) : formatReport(report)}\n`,
    );
    return EXIT_CODES[report.outcome];
  } catch (error) {
    process.stderr.write(
      `better-auth:doctor could not run: ${
        error instanceof UsageError
          ? error.message
          : error instanceof Error
            ? (error.stack ?? error.message)
            : String(error)
      }\n`,
    );
    return 2;
  }
}
