// @ts-check
import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {buildSite} from '../buildSite.mjs';
import {takeTurns} from './takeTurns.mjs';

const RECORDER = new URL('recordUsage.mjs', import.meta.url).href;

/**
 * What a build took. What else the machine does meanwhile makes both times
 * longer, and wall time the most.
 *
 * @typedef {object} BuildCost
 * @property {number} wallSeconds In which it was not stopped.
 * @property {number} cpuSeconds Of all processes and threads, user and system.
 * @property {number} memoryBytes The most that one process held.
 */

/** Where the output of a variant is built to. */
export const builtFolder = (
  /** @type {string} */ site,
  /** @type {string} */ variant,
) => path.join(site, `build-${variant}`);

/**
 * Builds a site from nothing but its sources: no cache is read or written.
 *
 * @param {string} site
 * @param {string} variant
 * @param {object} options
 * @param {string} options.outDir
 * @param {string} options.generatedFiles The name of the folder for what Docusaurus generates.
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(build: import('node:child_process').ChildProcess) => void} [options.onStart]
 * @returns {Promise<Omit<BuildCost, 'wallSeconds'>>}
 */
const build = async (site, variant, {outDir, generatedFiles, env, onStart}) => {
  const usageFile = path.join(site, `usage-${variant}.jsonl`);
  for (const left of [usageFile, outDir, path.join(site, generatedFiles)]) {
    rmSync(left, {recursive: true, force: true});
  }
  await buildSite(
    site,
    [
      '--config',
      path.join(site, `docusaurus.${variant}.config.js`),
      '--out-dir',
      outDir,
    ],
    {
      onStart,
      env: {
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${RECORDER}`,
        BUILD_USAGE_FILE: usageFile,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: generatedFiles,
        ...env,
      },
    },
  );
  const processes = readFileSync(usageFile, 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) =>
        /** @type {{cpuSeconds: number, maxRSS: number}} */ (JSON.parse(line)),
    );
  return {
    cpuSeconds: processes.reduce((sum, used) => sum + used.cpuSeconds, 0),
    memoryBytes: Math.max(...processes.map(({maxRSS}) => maxRSS)) * 1024,
  };
};

/**
 * Builds a site into `builtFolder`. All variants generate files in one folder,
 * since names of files go into hashes, and outputs are compared.
 *
 * @param {string} site Its folder.
 * @param {string} variant Which `docusaurus.<variant>.config.js` to build by.
 * @returns {Promise<void>}
 */
export const buildOutput = async (site, variant) => {
  await build(site, variant, {
    outDir: builtFolder(site, variant),
    generatedFiles: '.docusaurus',
  });
};

/**
 * Builds variants of a site at the same time, of which one runs and the others
 * are stopped, by turns. One build after another has the machine at different
 * times, by which processor time of one and the same build varies by a fifth.
 *
 * @template {string} Variant
 * @param {string} site Its folder.
 * @param {readonly Variant[]} variants
 * @returns {Promise<Record<Variant, BuildCost>>}
 */
export const measureBuilds = async (site, variants) => {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const builds = variants.map((variant) =>
    build(site, variant, {
      outDir: path.join(site, `timed-${variant}`),
      generatedFiles: `.docusaurus-${variant}`,
      env: {CHUNK_STATS: 'off'},
      onStart: (child) => children.push(child),
    }),
  );
  // None is left behind, stopped, where another one fails.
  const [seconds, results] = await Promise.all([
    takeTurns(children),
    Promise.allSettled(builds),
  ]);
  const costs = results.map((result, index) => {
    if (result.status === 'rejected') {
      throw result.reason;
    }
    return [
      variants[index],
      {...result.value, wallSeconds: seconds[index] ?? Number.NaN},
    ];
  });
  return /** @type {Record<Variant, BuildCost>} */ (Object.fromEntries(costs));
};
