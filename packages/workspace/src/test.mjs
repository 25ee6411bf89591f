// @ts-check
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {buildPackages} from './buildPackages.mjs';
import {installDependencies} from './dependencies.mjs';
import {cacheFolder} from './projectRoot.mjs';
import {
  checkFormat,
  lint,
  testEndToEnd,
  testUnits,
  typecheck,
} from './tasks.mjs';
import {
  countPlaywright,
  countVitest,
  formatCounts,
  sumCounts,
} from './testCounts.mjs';

/** @typedef {import('./testCounts.mjs').TestCounts} TestCounts */

const reports = path.join(cacheFolder, 'test-reports');

/**
 * A check that passes or fails as a whole.
 *
 * @param {() => Promise<unknown>} run Returns an exit code, or throws.
 * @returns {Promise<TestCounts>}
 */
const countOnce = async (run) => {
  const code = await run();
  const failed = typeof code === 'number' && code !== 0 ? 1 : 0;
  return {passed: 1 - failed, failed, skipped: 0};
};

/**
 * A runner whose report says how many tests passed and failed.
 *
 * @param {string} file The report's name.
 * @param {(file: string) => Promise<number>} run
 * @param {(report: unknown, exitCode: number) => TestCounts} count
 * @returns {Promise<TestCounts>}
 */
const countReported = async (file, run, count) => {
  const report = path.join(reports, file);
  // A report of an earlier run must not stand for one that was never written.
  await rm(report, {force: true});
  const code = await run(report);
  if (!existsSync(report)) {
    throw new Error(`It wrote no report; its exit code is ${String(code)}.`);
  }
  return count(JSON.parse(await readFile(report, 'utf8')), code);
};

/** @type {[string, () => Promise<TestCounts>][]} */
const checks = [
  ['build', () => countOnce(buildPackages)],
  ['lint', () => countOnce(() => lint([]))],
  ['format', () => countOnce(() => checkFormat([]))],
  ['typecheck', () => countOnce(() => typecheck([]))],
  [
    'unit and integration',
    () =>
      countReported(
        'vitest.json',
        (report) =>
          testUnits([
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${report}`,
          ]),
        countVitest,
      ),
  ],
  [
    'end to end',
    () =>
      countReported(
        'playwright.json',
        (report) => {
          process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
          return testEndToEnd(['--reporter=list,json']);
        },
        countPlaywright,
      ),
  ],
];

/**
 * @param {string} name
 * @param {() => Promise<TestCounts>} check
 */
const runCheck = async (name, check) => {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  /** @type {TestCounts} */
  let counts;
  try {
    counts = await check();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = {passed: 0, failed: 1, skipped: 0};
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  return {counts, line: `${name}: ${formatCounts(counts)} (${seconds} s)`};
};

const main = async () => {
  await installDependencies();
  await mkdir(reports, {recursive: true});
  const results = [];
  for (const [name, check] of checks) {
    results.push(await runCheck(name, check));
  }
  const total = sumCounts(results.map(({counts}) => counts));
  console.log(`\n── summary ──`);
  for (const {line} of results) {
    console.log(line);
  }
  console.log(formatCounts(total));
  return total.failed === 0 ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(formatCounts({passed: 0, failed: 1, skipped: 0}));
  process.exitCode = 1;
}
