import {z} from 'zod';

/**
 * How bad it is: an `error` keeps readers from signing in, a `warning` keeps
 * some of them, or their safety; `information` is nothing to mend.
 */
const Severity = z.enum(['error', 'warning', 'information']);

/** In whose configuration the change is to be made. */
const Where = z.enum(['site', 'backend', 'proxy', 'host']);

export const Finding = z.object({
  severity: Severity,
  where: Where,
  /** What is wrong. */
  what: z.string(),
  /** What it does to readers, or how it comes about. */
  why: z.string(),
  /** What to change. */
  change: z.string(),
  /** What to paste, and into what. */
  paste: z.array(z.object({into: z.string(), lines: z.string()})),
});
export type Finding = z.infer<typeof Finding>;

export const CheckResult = z.object({
  /** Stays the same from version to version. */
  id: z.string(),
  title: z.string(),
  /** `failed`: the check itself came to an end that it should not have. */
  status: z.enum(['ok', 'findings', 'skipped', 'failed']),
  /** Why it was skipped, or how it failed; else null. */
  reason: z.string().nullable(),
  /** The id of the check whose error has to be mended before this one is run. */
  waits_for: z.string().nullable(),
  findings: z.array(Finding),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** What `docusaurus better-auth:doctor --json` writes to standard output. */
export const DoctorReport = z.object({
  version: z.literal(1),
  /** Where Better Auth was looked for. */
  auth_url: z.string(),
  /** Where the contract's other calls were looked for. */
  api_url: z.string(),
  /** Origins of the site that were tried. */
  origins: z.array(z.string()),
  /** `incomplete`: a check failed, so that health is not known. */
  outcome: z.enum(['healthy', 'trouble', 'incomplete']),
  checks: z.array(CheckResult),
});
export type DoctorReport = z.infer<typeof DoctorReport>;

/** Whether there is something to mend. */
export function isTrouble({severity}: Pick<Finding, 'severity'>): boolean {
  return severity !== 'information';
}
