import {describe, expect, it} from 'vitest';
import {
  countPlaywright,
  countVitest,
  formatCounts,
  sumCounts,
} from '../testCounts.mjs';

const vitest = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
};

describe('counting tests', () => {
  it('reads what Vitest reports', () => {
    expect(countVitest(vitest, 1)).toEqual({passed: 3, failed: 1, skipped: 2});
  });

  it('reads what Playwright reports, and takes flaky for failed', () => {
    const stats = {expected: 5, unexpected: 1, flaky: 2, skipped: 1};
    expect(countPlaywright({stats}, 1)).toEqual({
      passed: 5,
      failed: 3,
      skipped: 1,
    });
  });

  it('counts a failure outside any test', () => {
    const report = {...vitest, numFailedTests: 0};
    expect(countVitest(report, 1).failed).toBe(1);
    expect(countVitest(report, 0).failed).toBe(0);
  });

  it.each([
    ['an empty report', {}],
    ['nothing', null],
    [
      'no tests at all',
      {
        numPassedTests: 0,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
      },
    ],
  ])('refuses %s', (_, report) => {
    expect(() => countVitest(report, 0)).toThrow(/The report/);
  });

  it('says the sum in one line', () => {
    const sum = sumCounts([
      {passed: 1, failed: 2, skipped: 3},
      {passed: 10, failed: 20, skipped: 30},
    ]);
    expect(formatCounts(sum)).toBe('11 passed, 22 failed, 33 skipped');
  });
});
