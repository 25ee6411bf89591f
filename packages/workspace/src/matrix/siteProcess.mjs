// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import process from 'node:process';

const GRACE_MS = 10_000;

/**
 * The environment of somebody's own terminal, and not of one inside a test or a script of npm.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export const ownersEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(?:NODE_ENV|BABEL_ENV|TEST|VITEST|VITEST_.*|DATABASE_URL|BETTER_AUTH_.*|npm_(?:package|lifecycle)_.*)$/.test(
          name,
        ),
    ),
  );

/**
 * @param {string} folder
 * @param {string} file Below the folder's packages.
 */
const inPackages = (folder, file) => path.join(folder, 'node_modules', file);

/** @param {string} folder A site's. */
export const docusaurusCommand = (folder) =>
  inPackages(folder, '@docusaurus/core/bin/docusaurus.mjs');

/** @param {string} folder A site's. */
export const backendCommand = (folder) =>
  inPackages(
    folder,
    'docusaurus-better-auth-backend/bin/docusaurus-better-auth-backend.mjs',
  );

/**
 * Starts a command of a site's own packages, which ends with this process at the latest.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.file
 * @param {string[]} [options.args]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(text: string) => void} options.onOutput
 */
export const startInSite = ({folder, file, args = [], env, onOutput}) => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      new URL('../endWithParent.mjs', import.meta.url).href,
      file,
      ...args,
    ],
    {
      cwd: folder,
      env: {...ownersEnvironment(), ...env},
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', onOutput);
  }
  const ended = once(child, 'exit').then(([code, signal]) =>
    String(code ?? signal),
  );
  return {
    ended,
    stop: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      if (child.connected) {
        child.disconnect();
      }
      await ended;
      clearTimeout(timer);
    },
  };
};
