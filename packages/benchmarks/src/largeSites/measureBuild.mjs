// @ts-check
import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {buildSite} from '../buildSite.mjs';

const RECORDER = new URL('recordUsage.mjs', import.meta.url).href;

/**
 * What a build took. What else the machine does meanwhile makes both times
 * longer, and wall time the most.
 *
 * @typedef {object} BuildCost
 * @property {number} wallSeconds
 * @property {number} cpuSeconds Of all processes and threads, user and system.
 * @property {number} memoryBytes The most that one process held.
 */

/** Where a variant of a site is built to. */
export const builtFolder = (
  /** @type {string} */ site,
  /** @type {string} */ variant,
) => path.join(site, `build-${variant}`);

/**
 * Builds a site from nothing but its sources: no cache is read or written.
 *
 * All variants are built in one folder, since names of files in it go into
 * hashes.
 *
 * @param {string} site Its folder.
 * @param {string} variant Which `docusaurus.<variant>.config.js` to build by.
 * @returns {Promise<BuildCost>}
 */
export const measureBuild = async (site, variant) => {
  const usageFile = path.join(site, 'usage.jsonl');
  const outDir = builtFolder(site, variant);
  for (const left of [usageFile, outDir, path.join(site, '.docusaurus')]) {
    rmSync(left, {recursive: true, force: true});
  }
  const wallSeconds = await buildSite(
    site,
    [
      '--config',
      path.join(site, `docusaurus.${variant}.config.js`),
      '--out-dir',
      outDir,
    ],
    {
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${RECORDER}`,
      BUILD_USAGE_FILE: usageFile,
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
    wallSeconds,
    cpuSeconds: processes.reduce((sum, used) => sum + used.cpuSeconds, 0),
    memoryBytes: Math.max(...processes.map(({maxRSS}) => maxRSS)) * 1024,
  };
};
