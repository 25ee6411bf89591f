import logger from '@docusaurus/logger';
import {
  isTrouble,
  type CheckResult,
  type DoctorReport,
  type Finding,
} from './report';

const WIDTH = 78;

/** Breaks a text into lines below a margin. */
function wrap(text: string, margin: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && margin.length + line.length + word.length >= WIDTH) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
  }
  return lines.map((line) => `${margin}${line}`).join('\n');
}

const OWNER: Record<Finding['where'], string> = {
  site: 'your site',
  backend: 'the backend',
  proxy: 'the proxy in front of the backend',
  host: 'the host of the site',
};

const MARKS: Record<Finding['severity'], string> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'NOTE',
};

function markOf({status, findings}: CheckResult): string {
  if (status !== 'findings') {
    return {ok: 'ok', skipped: 'skipped', failed: 'FAILED'}[status];
  }
  const worst = (['error', 'warning', 'information'] as const).find(
    (severity) => findings.some((finding) => finding.severity === severity),
  );
  return MARKS[worst ?? 'information'];
}

function paint(mark: string, text: string): string {
  switch (mark) {
    case 'ok':
      return logger.green(text);
    case 'ERROR':
    case 'FAILED':
      return logger.red(text);
    case 'WARNING':
      return logger.yellow(text);
    default:
      return logger.dim(text);
  }
}

function formatRow(result: CheckResult): string {
  const mark = markOf(result);
  const row = `  ${paint(mark, mark.padEnd(8))} ${result.title}`;
  return result.reason === null
    ? row
    : `${row}\n${logger.dim(wrap(result.reason, ' '.repeat(11)))}`;
}

function formatFinding(finding: Finding): string {
  const mark = MARKS[finding.severity];
  return [
    `${paint(mark, mark)} in ${OWNER[finding.where]}`,
    wrap(finding.what, '  '),
    logger.dim(wrap(finding.why, '  ')),
    wrap(`-> ${finding.change}`, '  '),
    ...finding.paste.flatMap(({into, lines}) => [
      wrap(`Into ${into}:`, '     '),
      lines.replace(/^/gm, '       '),
    ]),
  ].join('\n');
}

function summary({outcome, checks}: DoctorReport): string {
  const troubles = checks.flatMap(({findings}) => findings.filter(isTrouble));
  switch (outcome) {
    case 'healthy':
      return logger.green('No trouble found.');
    case 'incomplete':
      return logger.red('A check itself failed, so that this is not known.');
    default:
      return logger.red(
        troubles.length === 1
          ? 'One trouble found.'
          : `${troubles.length} troubles found.`,
      );
  }
}

/** Checks that wait for the same one are told of in one row. */
function formatWaiting(checks: readonly CheckResult[]): string[] {
  const waiting = checks.filter((check) => check.waits_for !== null);
  return [...new Set(waiting.map((check) => check.waits_for))].map((id) => {
    const count = waiting.filter((check) => check.waits_for === id).length;
    const title = checks.find((check) => check.id === id)?.title ?? '';
    return `  ${logger.dim('skipped')}  ${count === 1 ? 'One check' : `${count} checks`} until this is well: ${title}`;
  });
}

/** A report for people: a table, then each finding with what to do. */
export function formatReport(report: DoctorReport): string {
  const findings = report.checks.flatMap((check) => check.findings);
  const worstFirst = [
    ...findings.filter(({severity}) => severity === 'error'),
    ...findings.filter(({severity}) => severity === 'warning'),
    ...findings.filter(({severity}) => severity === 'information'),
  ];
  return [
    `Site         ${report.origins.join(', ')}`,
    `Better Auth  ${report.auth_url}`,
    `Other calls  ${report.api_url}`,
    '',
    ...report.checks.filter((check) => check.waits_for === null).map(formatRow),
    ...formatWaiting(report.checks),
    '',
    ...worstFirst.flatMap((finding) => [formatFinding(finding), '']),
    summary(report),
  ].join('\n');
}
