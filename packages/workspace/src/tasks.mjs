// @ts-check
import path from 'node:path';
import process from 'node:process';
import {buildPackages, compilePackages} from './buildPackages.mjs';
import {findCommandFile, runNode} from './childProcess.mjs';
import {publishPackages, versionPackages} from './release.mjs';
import {projectRoot} from './projectRoot.mjs';

/**
 * A task takes the arguments after its name and returns an exit code.
 *
 * @typedef {(args: string[]) => Promise<number>} Task
 */

const websiteFolder = path.join(projectRoot, 'website');

const e2eConfig = path.join(websiteFolder, 'e2e/playwright.config.ts');

/** @type {Task} */
export const lint = async (args) => {
  await buildPackages();
  return runNode(findCommandFile('eslint'), [
    '--max-warnings=0',
    ...(args.length === 0 ? ['.'] : args),
  ]);
};

/** @type {Task} */
export const checkFormat = () =>
  runNode(findCommandFile('prettier'), ['--check', '.']);

/** @type {Task} */
export const typecheck = async () => {
  await compilePackages();
  const compiler = findCommandFile('typescript', projectRoot, 'tsc');
  let worst = 0;
  for (const project of ['packages/workspace', 'website']) {
    worst = Math.max(worst, await runNode(compiler, ['-p', project]));
  }
  return worst;
};

/** @type {Task} */
export const testUnits = async (args) => {
  await buildPackages();
  return runNode(findCommandFile('vitest'), [
    'run',
    '--project=node',
    '--project=build',
    ...args,
  ]);
};

/** @type {Task} */
export const testEndToEnd = async (args) => {
  await buildPackages();
  const {findOrInstallChromium} = await import('./chromium.mjs');
  const chromium = await findOrInstallChromium();
  return runNode(
    findCommandFile('@playwright/test', websiteFolder, 'playwright'),
    ['test', '--config', e2eConfig, ...args],
    {cwd: websiteFolder, env: {...process.env, CHROMIUM_PATH: chromium}},
  );
};

/**
 * Runs a file of packages/benchmarks, which is a project's tool but not a test.
 *
 * @param {string} name
 * @returns {Task}
 */
const runBenchmark = (name) => async (args) => {
  await buildPackages();
  return runNode(path.join(projectRoot, 'packages/benchmarks/src', name), args);
};

/**
 * What `npm test` leaves out to end within 20 minutes on two cores.
 *
 * @type {Task}
 */
export const testLong = async () => {
  await buildPackages();
  const env = {OPENAPI_REQUESTS: '2100', TEST_LONG: 'true', ...process.env};
  const property =
    'packages/docusaurus-better-auth-backend/src/__tests__/openapi.property.test.ts';
  const vitest = findCommandFile('vitest');
  const codes = [
    await runNode(vitest, ['run', '--project=long'], {env}),
    await runNode(vitest, ['run', '--project=node', property], {env}),
    await testSwizzle([]),
  ];
  process.env.TEST_LONG = 'true';
  codes.push(await testEndToEnd([]));
  return Math.max(...codes);
};

/**
 * Kills the backend while it writes, more often than the other tests do.
 *
 * @type {Task}
 */
export const testFaults = async (args) => {
  await buildPackages();
  return runNode(
    findCommandFile('vitest'),
    [
      'run',
      '--project=long',
      'packages/docusaurus-better-auth-backend/src/__tests__/faults.long.test.ts',
      ...args,
    ],
    {env: {FAULT_ROUNDS: '20', FAULT_READERS: '160', ...process.env}},
  );
};

/**
 * Swizzles every component in every way; `npm test` only has Docusaurus list them.
 *
 * @type {Task}
 */
export const testSwizzle = async (args) => {
  await buildPackages();
  return runNode(
    findCommandFile('vitest'),
    [
      'run',
      '--project=build',
      'packages/docusaurus-plugin-better-auth/src/__tests__/swizzle.build.test.ts',
      ...args,
    ],
    {env: {...process.env, SWIZZLE_EVERY_WAY: 'true'}},
  );
};

/**
 * What `npm run <name>` does at the root, dependencies installed.
 *
 * @type {Record<string, Task>}
 */
export const tasks = {
  build: async (args) => {
    await compilePackages(args);
    return 0;
  },
  lint,
  format: (args) =>
    args.length === 0
      ? runNode(findCommandFile('prettier'), ['--write', '.'])
      : runNode(findCommandFile('prettier'), args),
  typecheck,
  translations: async () => {
    const {updateTranslations} = await import('./themeWords.mjs');
    return updateTranslations();
  },
  licences: async () => {
    const {updateLicences} = await import('./licences.mjs');
    return updateLicences();
  },
  'test:unit': testUnits,
  'test:e2e': testEndToEnd,
  'test:long': testLong,
  'test:faults': testFaults,
  'test:swizzle': testSwizzle,
  'test:pooler': async (args) => {
    await buildPackages();
    const {testPooler} = await import('./testPooler.mjs');
    return testPooler(args);
  },
  'test:matrix': async (args) => {
    await buildPackages();
    const {testMatrix} = await import('./testMatrix.mjs');
    return testMatrix(args);
  },
  'test:scale': runBenchmark('testScale.mjs'),
  bench: runBenchmark('benchWeight.mjs'),
  'bench:backend': runBenchmark('benchBackend.mjs'),
  'bench:build': runBenchmark('benchBuild.mjs'),
  'release:version': versionPackages,
  'release:publish': publishPackages,
};
