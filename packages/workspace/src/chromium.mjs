// @ts-check
import {existsSync} from 'node:fs';
import {connect} from 'node:net';
import path from 'node:path';
import process from 'node:process';
import {findCommandFile, runCommand, runNode} from './childProcess.mjs';
import {
  findPackagedChromium,
  installPackagedChromium,
} from './packagedChromium.mjs';
import {projectRoot} from './projectRoot.mjs';

/**
 * One way to come by a Chromium: it returns files that may be one, and throws where it cannot.
 *
 * @typedef {object} Source
 * @property {string} name
 * @property {() => Promise<string[]>} find
 */

const commandNames = [
  // It paints no windows, and so does the same tests with half the work.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const connectTimeoutMs = 5_000;
const launchTimeoutMs = 30_000;
const downloadTimeoutMs = 300_000;

/** @returns {string[]} */
const usualPlaces = () => {
  const {env} = process;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].flatMap((name) =>
      ['/Applications', path.join(env.HOME ?? '', 'Applications')].map(
        (folder) => path.join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  const folders = (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '');
  return commandNames.flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
};

/** @returns {Promise<string>} Where Playwright keeps its own Chromium, there or not. */
const playwrightPlace = async () => {
  const {chromium} = await import('playwright-core');
  return chromium.executablePath();
};

/**
 * @param {string} host
 * @returns {Promise<boolean>} Whether `host` accepts a connection. Nothing is known behind a proxy: yes.
 */
const isReachable = (host) =>
  new Promise((resolve) => {
    if (process.env.HTTPS_PROXY ?? process.env.https_proxy) {
      resolve(true);
      return;
    }
    const socket = connect({host, port: 443});
    /** @param {boolean} answer */
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(connectTimeoutMs, () => {
      settle(false);
    });
    socket.once('connect', () => {
      settle(true);
    });
    socket.once('error', () => {
      settle(false);
    });
  });

const downloadByPlaywright = async () => {
  const {PLAYWRIGHT_DOWNLOAD_HOST: mirror} = process.env;
  const host = 'cdn.playwright.dev';
  if (mirror === undefined && !(await isReachable(host))) {
    throw new Error(`${host} is not reachable.`);
  }
  const workspace = path.join(projectRoot, 'packages/workspace');
  const code = await runNode(
    findCommandFile('playwright-core', workspace),
    ['install', '--no-shell', 'chromium'],
    {timeoutMs: downloadTimeoutMs},
  );
  if (code !== 0) {
    throw new Error('The download failed; its messages are above.');
  }
  return [await playwrightPlace()];
};

const installByApt = async () => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    throw new Error('There is no apt-get here.');
  }
  if (process.getuid?.() !== 0) {
    throw new Error('Only root may install packages.');
  }
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  /** @param {string[]} args */
  const succeeds = async (...args) =>
    (await runCommand('apt-get', args, {
      env,
      timeoutMs: downloadTimeoutMs,
    })) === 0;
  const install = ['install', '-qq', '-y', '--no-install-recommends'];
  if (!(await succeeds('update', '-qq'))) {
    throw new Error('apt-get update failed; its messages are above.');
  }
  // Debian before 12 has the whole browser only.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await succeeds(...install, name)) {
      return usualPlaces();
    }
  }
  throw new Error('apt-get install failed; its messages are above.');
};

/** @type {Source[]} */
const sources = [
  {
    name: 'a Chromium that is already here',
    find: async () => [
      ...usualPlaces(),
      await playwrightPlace(),
      ...findPackagedChromium(),
    ],
  },
  {name: "Playwright's download", find: downloadByPlaywright},
  {name: "Debian's package", find: installByApt},
  {name: 'the npm package @sparticuz/chromium', find: installPackagedChromium},
];

/**
 * Starts the browser once as tests do, since a file may be there and lack its libraries, or be no
 * browser that tests can steer.
 *
 * @param {string} file
 * @returns {Promise<string>} Its version.
 */
const askVersion = async (file) => {
  const {chromium} = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: file,
    args: chromiumLaunchFlags(),
    timeout: launchTimeoutMs,
  });
  const version = browser.version();
  await browser.close();
  return version;
};

/** @param {unknown} error */
const firstLines = (error) =>
  (error instanceof Error ? error.message : String(error))
    .trim()
    .split('\n')
    .slice(0, 3)
    .join(' ');

/**
 * A Chromium to run tests in: the one in `CHROMIUM_PATH`, else one on this machine, else one that
 * is fetched. Says what it does.
 *
 * @returns {Promise<string>} The file to start.
 * @throws {Error} Where none could be had: everything that was tried, and what to do.
 */
export const findOrInstallChromium = async () => {
  const {CHROMIUM_PATH: given} = process.env;
  if (given !== undefined && given !== '') {
    try {
      await askVersion(given);
      return given;
    } catch (error) {
      throw new Error(
        `CHROMIUM_PATH is ${given}, which does not start: ${firstLines(error)} Set it to a Chromium's executable file, or unset it to have one found.`,
        {cause: error},
      );
    }
  }
  /** @type {string[]} */
  const failures = [];
  for (const {name, find} of sources) {
    try {
      const files = (await find()).filter((file) => existsSync(file));
      for (const file of files) {
        try {
          console.log(`Chromium: ${await askVersion(file)} (${file})`);
          return file;
        } catch (error) {
          failures.push(`- ${name}: ${firstLines(error)}`);
        }
      }
      if (files.length === 0) {
        failures.push(`- ${name}: none found.`);
      }
    } catch (error) {
      failures.push(`- ${name}: ${firstLines(error)}`);
    }
    console.log(`Chromium: not by ${name}.`);
  }
  throw new Error(
    [
      'End-to-end tests need a Chromium and none could be found or fetched.',
      ...failures,
      'Install Chromium or Chrome, or set CHROMIUM_PATH to the executable file of one.',
    ].join('\n'),
  );
};

/**
 * What a Chromium for tests is started with: no sandbox where it is root's, which Chromium refuses
 * otherwise, and no requests of its own.
 *
 * @returns {string[]}
 */
export const chromiumLaunchFlags = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
