import * as contract from 'better-auth-reader-profile/contract';
import {validateOptions, type Options} from '../../options';
import type {Origin} from '../addresses';
import type {Check} from '../check';
import {SERVER_CHECKS} from '../checks';
import {createContext, type SiteContext} from '../context';
import {DoctorReport, isTrouble} from '../report';
import {createAsk} from '../request';
import {runChecks} from '../runChecks';
import {SITE} from './imitation';

export type Patient = {
  backendUrl: string;
  options?: Partial<Options>;
  origins?: Origin[];
  mayWrite?: boolean;
  timeoutMs?: number;
  site?: Partial<SiteContext>;
  checks?: readonly Check[];
};

export type Diagnosis = {
  report: DoctorReport;
  /** `check: what is wrong`, of all that is to be mended. */
  troubles: string[];
};

export const LOCAL: Origin[] = [{origin: SITE, role: 'local'}];

/** Runs checks as the command does. */
export async function diagnose({
  backendUrl,
  options = {},
  origins = LOCAL,
  mayWrite = false,
  timeoutMs = 30_000,
  site = {},
  checks = SERVER_CHECKS,
}: Patient): Promise<Diagnosis> {
  const report = await runChecks(
    checks,
    createContext({
      site: {
        siteDir: __dirname,
        siteConfigPath: '',
        siteConfig: {themeConfig: {}} as SiteContext['siteConfig'],
        baseUrl: '/',
        ...site,
      },
      options: validateOptions({
        options: {backendUrl: '/', ask: true, ...options},
      }),
      backendUrl,
      origins,
      mayWrite,
      ask: createAsk(timeoutMs),
      contract,
    }),
  );
  return {
    // As whoever reads the JSON would.
    report: DoctorReport.parse(JSON.parse(JSON.stringify(report))),
    troubles: report.checks.flatMap(({id, status, reason, findings}) => [
      ...(status === 'failed' ? [`${id}: ${reason ?? ''}`] : []),
      ...findings.filter(isTrouble).map(({what}) => `${id}: ${what}`),
    ]),
  };
}
