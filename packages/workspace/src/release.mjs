// @ts-check
import path from 'node:path';
import process from 'node:process';
import {compilePackages} from './buildPackages.mjs';
import {findCommandFile, runNode} from './childProcess.mjs';
import {findOrInstallPnpm, runPnpm} from './dependencies.mjs';

/** @param {string} command */
const runChangeset = async (command) => {
  // Changesets publishes with the pnpm in PATH.
  const pnpm = path.resolve(await findOrInstallPnpm(), '../../../.bin');
  const env = {
    ...process.env,
    PATH: `${pnpm}${path.delimiter}${process.env.PATH ?? ''}`,
  };
  return runNode(
    findCommandFile('@changesets/cli', undefined, 'changeset'),
    [command],
    {env},
  );
};

/**
 * Turns the changesets into versions and changelogs.
 *
 * @returns {Promise<number>} An exit code.
 */
export const versionPackages = async () => {
  const code = await runChangeset('version');
  return code === 0
    ? runPnpm(['install', '--lockfile-only', '--no-frozen-lockfile'])
    : code;
};

/**
 * Publishes every version that npm does not have yet.
 *
 * @returns {Promise<number>} An exit code.
 */
export const publishPackages = async () => {
  await compilePackages();
  return runChangeset('publish');
};
