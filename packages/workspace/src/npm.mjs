// @ts-check
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {runCommand, runNode} from './childProcess.mjs';

/**
 * Runs the npm that this script was started by, else the one in PATH.
 *
 * @param {string[]} args
 * @param {import('./childProcess.mjs').CommandOptions} [options]
 * @returns {Promise<number>} The exit code.
 */
export const runNpm = (args, options) => {
  const started = process.env.npm_execpath ?? '';
  if (path.basename(started) === 'npm-cli.js' && existsSync(started)) {
    return runNode(started, args, options);
  }
  const isWindows = process.platform === 'win32';
  return runCommand(isWindows ? 'npm.cmd' : 'npm', args, {
    ...options,
    shell: isWindows,
  });
};

/**
 * Installs npm packages into a folder of their own, whole or not at all.
 *
 * @param {string} folder
 * @param {string[]} packages
 */
export const installIntoFolder = async (folder, packages) => {
  await mkdir(path.dirname(folder), {recursive: true});
  const half = await mkdtemp(`${folder}-`);
  try {
    const code = await runNpm(
      ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock']
        .concat('--prefix', '.')
        .concat(packages),
      {cwd: half},
    );
    if (code !== 0) {
      throw new Error(
        `npm could not install ${packages.join(', ')}. Is the npm registry reachable?`,
      );
    }
    await rm(folder, {recursive: true, force: true});
    await rename(half, folder);
  } finally {
    await rm(half, {recursive: true, force: true});
  }
};
