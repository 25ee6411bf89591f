// @ts-check

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @param {unknown} report
 * @param {string} name
 */
const numberIn = (report, name) => {
  const value =
    typeof report === 'object' && report !== null
      ? /** @type {Record<string, unknown>} */ (report)[name]
      : undefined;
  if (typeof value !== 'number') {
    throw new Error(`The report has no number ${JSON.stringify(name)}.`);
  }
  return value;
};

/**
 * A runner that fails without a failed test (a file that does not load, an error between tests)
 * counts as one failure; a runner that ran nothing is no success.
 *
 * @param {TestCounts} counts
 * @param {number} exitCode
 * @returns {TestCounts}
 */
const withExitCode = (counts, exitCode) => {
  if (counts.passed + counts.failed + counts.skipped === 0) {
    throw new Error('The report counts no tests.');
  }
  return counts.failed === 0 && exitCode !== 0
    ? {...counts, failed: 1}
    : counts;
};

/**
 * @param {unknown} report What Vitest's JSON reporter wrote.
 * @param {number} exitCode
 * @returns {TestCounts}
 * @throws {Error} Where the report counts nothing.
 */
export const countVitest = (report, exitCode) =>
  withExitCode(
    {
      passed: numberIn(report, 'numPassedTests'),
      failed: numberIn(report, 'numFailedTests'),
      skipped:
        numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
    },
    exitCode,
  );

/**
 * @param {unknown} report What Playwright's JSON reporter wrote.
 * @param {number} exitCode
 * @returns {TestCounts} A test that passed only when repeated counts as failed.
 * @throws {Error} Where the report counts nothing.
 */
export const countPlaywright = (report, exitCode) => {
  const stats =
    typeof report === 'object' && report !== null && 'stats' in report
      ? report.stats
      : undefined;
  return withExitCode(
    {
      passed: numberIn(stats, 'expected'),
      failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
      skipped: numberIn(stats, 'skipped'),
    },
    exitCode,
  );
};

/**
 * @param {TestCounts[]} all
 * @returns {TestCounts}
 */
export const sumCounts = (all) => ({
  passed: all.reduce((sum, {passed}) => sum + passed, 0),
  failed: all.reduce((sum, {failed}) => sum + failed, 0),
  skipped: all.reduce((sum, {skipped}) => sum + skipped, 0),
});

/**
 * @param {TestCounts} counts
 * @returns {string}
 */
export const formatCounts = ({passed, failed, skipped}) =>
  `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
