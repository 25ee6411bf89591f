// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import process from 'node:process';
import {projectRoot} from './projectRoot.mjs';

/**
 * @typedef {object} BackendProcess
 * @property {Promise<string>} ended Fulfilled with how it ended, for a message.
 * @property {() => Promise<void>} stop Asks it to end, and waits. After 15 s it is killed.
 * @property {() => void} kill
 */

const command = path.join(
  projectRoot,
  'packages/docusaurus-better-auth-backend/bin/docusaurus-better-auth-backend.mjs',
);
const graceMs = 15_000;

/**
 * Starts the backend. It ends with this process at the latest.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [file] The program to start; the backend's command by default.
 * @param {'inherit' | import('node:stream').Stream} [output] Where it writes to; shown by default.
 * @returns {BackendProcess}
 */
export const startBackendProcess = (
  env,
  file = command,
  output = 'inherit',
) => {
  const child = spawn(
    process.execPath,
    ['--import', new URL('endWithParent.mjs', import.meta.url).href, file],
    {
      cwd: projectRoot,
      env,
      // Ctrl-C in the terminal is for the parent, which ends the backend once, and waits.
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
      windowsHide: true,
    },
  );
  const ended = once(child, 'exit').then(
    ([code, signal]) =>
      signal === null
        ? `exit code ${String(code)}`
        : `signal ${String(signal)}`,
    (/** @type {unknown} */ error) => String(error),
  );
  const kill = () => {
    child.kill('SIGKILL');
  };
  return {
    ended,
    kill,
    stop: async () => {
      const timer = setTimeout(kill, graceMs);
      if (child.connected) {
        child.disconnect();
      }
      await ended;
      clearTimeout(timer);
    },
  };
};
