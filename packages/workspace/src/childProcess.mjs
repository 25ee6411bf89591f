// @ts-check
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {readPackageManifest} from './packageManifest.mjs';
import {projectRoot} from './projectRoot.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] The project's root by default.
 * @property {NodeJS.ProcessEnv} [env] This process's environment by default.
 * @property {boolean} [shell] Windows needs one for commands that are scripts.
 * @property {number} [timeoutMs] No limit by default.
 * @property {(text: string) => void} [onOutput] Takes what the command prints. Shown by default.
 * @property {((child: import('node:child_process').ChildProcess) => void) | undefined} [onStart]
 */

/** @type {NodeJS.Signals[]} */
const endingSignals = ['SIGINT', 'SIGTERM'];

/**
 * Runs a command to its end. Where this process is asked to end meanwhile, the
 * command is ended first.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} The exit code; 1 where a signal or the time limit ended it.
 */
export const runCommand = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const {
      cwd = projectRoot,
      env = process.env,
      shell = false,
      onOutput,
    } = options;
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: onOutput === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      windowsHide: true,
    });
    options.onStart?.(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        onOutput?.(text);
      });
    }
    /** @type {NodeJS.Signals | undefined} */
    let received;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      received = signal;
      // A terminal sends Ctrl-C to the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) {
        child.kill(signal);
      }
    };
    const settle = () => {
      for (const signal of endingSignals) {
        process.off(signal, forward);
      }
    };
    for (const signal of endingSignals) {
      process.on(signal, forward);
    }
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    // Not `exit`, after which output may still come.
    child.once('close', (code) => {
      settle();
      if (received !== undefined) {
        process.exit(128 + os.constants.signals[received]);
      }
      resolve(code ?? 1);
    });
  });

/**
 * The file behind a package's command, so that Node can run it without a shell.
 *
 * @param {string} packageName A dependency of the package in `from`.
 * @param {string} [from] A package's folder; the project's root by default.
 * @param {string} [command] Where it is not named like the package.
 * @returns {string} An absolute path.
 */
export const findCommandFile = (
  packageName,
  from = projectRoot,
  command = packageName.replace(/^@[^/]+\//, ''),
) => {
  const require = createRequire(path.join(from, 'package.json'));
  const manifestFile = findManifest(require, packageName);
  const {bin} = readPackageManifest(manifestFile);
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) {
    throw new Error(`The package ${packageName} has no command ${command}.`);
  }
  return path.join(path.dirname(manifestFile), file);
};

/**
 * Not every package exports its package.json, so it is looked for where Node looks for packages.
 *
 * @param {NodeJS.Require} require
 * @param {string} packageName
 */
const findManifest = (require, packageName) => {
  for (const folder of require.resolve.paths(packageName) ?? []) {
    const file = path.join(folder, packageName, 'package.json');
    if (existsSync(file)) {
      return file;
    }
  }
  throw new Error(
    `The package ${packageName} is not installed. Run \`npm test\` or \`npm start\` at the root, which install everything.`,
  );
};

/**
 * Runs a file with this Node.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} The exit code.
 */
export const runNode = (file, args, options) =>
  runCommand(process.execPath, [file, ...args], options);
