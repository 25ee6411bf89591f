// @ts-check
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {buildPackages} from './buildPackages.mjs';
import {runNode} from './childProcess.mjs';
import {installDependencies} from './dependencies.mjs';
import {cacheFolder} from './projectRoot.mjs';
import {testEndToEnd, testUnits} from './tasks.mjs';
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

/**
 * Something that passes or fails. It may keep what it prints until its end, where another one runs
 * beside it.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {(print: (text: string) => void) => Promise<TestCounts>} run
 */

/**
 * A task of `npm run`, in a process of its own.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Check}
 */
const task = (name, ...args) => ({
  name,
  run: (print) =>
    countOnce(() =>
      runNode(path.join(import.meta.dirname, 'run.mjs'), [name, ...args], {
        onOutput: print,
      }),
    ),
});

/** @type {Check} */
const build = {name: 'build', run: () => countOnce(buildPackages)};

const lint = task('lint');
const format = task('format', '--check', '.');
const typecheck = task('typecheck');

/** @type {Check} */
const unitTests = {
  name: 'unit and integration',
  run: () =>
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
};

/** @type {Check} */
const endToEndTests = {
  name: 'end to end',
  run: () =>
    countReported(
      'playwright.json',
      (report) => {
        process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
        return testEndToEnd(['--reporter=list,json']);
      },
      countPlaywright,
    ),
};

/**
 * @param {Check} check
 * @param {(text: string) => void} print
 */
const runCheck = async ({name, run}, print) => {
  print(`\n── ${name} ──\n`);
  const began = Date.now();
  /** @type {TestCounts} */
  let counts;
  try {
    counts = await run(print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
    counts = {passed: 0, failed: 1, skipped: 0};
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  return {counts, line: `${name}: ${formatCounts(counts)} (${seconds} s)`};
};

/** @param {string} text */
const printNow = (text) => {
  process.stdout.write(text);
};

/**
 * Prints what a check has said when it ends, so that two of them are not mixed.
 *
 * @param {Check} check
 */
const runAside = async (check) => {
  let output = '';
  const result = await runCheck(check, (text) => {
    output += text;
  });
  printNow(output);
  return result;
};

/** @param {Check[]} checks */
const runInTurn = async (checks) => {
  const results = [];
  for (const check of checks) {
    results.push(await runAside(check));
  }
  return results;
};

const main = async () => {
  await installDependencies();
  await mkdir(reports, {recursive: true});
  const results = [
    await runCheck(build, printNow),
    ...(
      await Promise.all([
        runInTurn([lint, format, typecheck]),
        runCheck(unitTests, printNow),
      ])
    ).flat(),
    await runCheck(endToEndTests, printNow),
  ];
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
