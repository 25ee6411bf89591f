import type {Check} from './check';
import type {DoctorContext} from './context';
import {
  isTrouble,
  type CheckResult,
  type DoctorReport,
  type Finding,
} from './report';
import {Unreached} from './request';
import {describeUnreached} from './unreachedFinding';

/** Told what is looked at now. */
export type Progress = (title: string) => void;

async function runCheck(
  check: Check,
  context: DoctorContext,
): Promise<Pick<CheckResult, 'status' | 'reason' | 'findings'>> {
  const found = (findings: Finding[]) => ({
    status: findings.length === 0 ? ('ok' as const) : ('findings' as const),
    reason: null,
    findings,
  });
  try {
    const outcome = await check.run(context);
    return 'skipped' in outcome
      ? {status: 'skipped', reason: outcome.skipped, findings: []}
      : found(outcome);
  } catch (error) {
    if (error instanceof Unreached) {
      return found([describeUnreached(error)]);
    }
    return {
      status: 'failed',
      reason: error instanceof Error ? error.message : String(error),
      findings: [],
    };
  }
}

/** The first needed check that found an error. */
function blockerOf(
  {needs}: Check,
  results: readonly CheckResult[],
): CheckResult | undefined {
  return results.find(
    ({id, findings}) =>
      needs.includes(id) && findings.some(({severity}) => severity === 'error'),
  );
}

/** Runs each check in turn, but those that would only repeat another's finding. */
export async function runChecks(
  checks: readonly Check[],
  context: DoctorContext,
  onProgress: Progress = () => undefined,
): Promise<DoctorReport> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const {id, title} = check;
    const blocker = blockerOf(check, results);
    if (blocker !== undefined) {
      results.push({
        id,
        title,
        status: 'skipped',
        reason: `It needs "${blocker.title}" first.`,
        waits_for: blocker.id,
        findings: [],
      });
      continue;
    }
    onProgress(title);
    results.push({
      id,
      title,
      waits_for: null,
      ...(await runCheck(check, context)),
    });
  }
  const hasTrouble = results.some(({findings}) => findings.some(isTrouble));
  const isIncomplete = results.some(({status}) => status === 'failed');
  return {
    version: 1,
    auth_url: context.authUrl,
    api_url: context.apiUrl,
    origins: context.origins.map(({origin}) => origin),
    outcome: hasTrouble ? 'trouble' : isIncomplete ? 'incomplete' : 'healthy',
    checks: results,
  };
}
