// @ts-check
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {
  findCommandFile,
  runNode,
} from '@docusaurus-better-auth/workspace/childProcess';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs `docusaurus build`, which reads and writes no cache.
 *
 * @param {string} site Its folder.
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] Beside this process's.
 * @param {((build: import('node:child_process').ChildProcess) => void) | undefined} [options.onStart]
 * @returns {Promise<number>} What it took, in seconds.
 * @throws {Error} With all that it said, where it fails.
 */
export const buildSite = async (site, args, {env, onStart} = {}) => {
  let output = '';
  const started = performance.now();
  const code = await runNode(
    findCommandFile('@docusaurus/core', PACKAGE, 'docusaurus'),
    ['build', site, ...args],
    {
      cwd: site,
      env: {
        ...process.env,
        NODE_ENV: undefined,
        BABEL_ENV: undefined,
        CI: 'true',
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
        ...env,
      },
      onStart,
      onOutput: (text) => {
        output += text;
      },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) {
    throw new Error(
      `"${site}" does not build by ${args.join(' ')}:\n${output}`,
    );
  }
  return seconds;
};
