// @ts-check
import path from 'node:path';
import {projectRoot} from './projectRoot.mjs';

/**
 * What `npm start` was asked for.
 *
 * @typedef {object} StartOptions
 * @property {number} sitePort `PORT`, 3000 by default.
 * @property {string} siteUrl
 * @property {string} backendUrl `BACKEND_URL`, else the address of the backend that is started.
 * @property {number | undefined} backendPort `BACKEND_PORT`, 8000 by default. Undefined with
 *   `BACKEND_URL`: then no backend is started.
 * @property {string | undefined} authBasePath `BACKEND_AUTH_BASE_PATH`.
 * @property {string} outDir `SITE_BUILD_DIR`: the folder in `website/` that the site is built into
 *   and served from, `build` by default.
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @returns {string | undefined} An empty variable counts as unset.
 */
const read = (env, name) => env[name]?.trim() || undefined;

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} fallback
 */
const readPort = (env, name, fallback) => {
  const given = read(env, name);
  if (given === undefined) {
    return fallback;
  }
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) {
    throw new Error(
      `${name} is ${JSON.stringify(given)}. Set it to a port from 1 to 65535, or leave it out for ${String(fallback)}.`,
    );
  }
  return port;
};

/**
 * A build empties its folder first, so that only a name which nothing else bears may be given.
 *
 * @param {NodeJS.ProcessEnv} env
 */
const readOutDir = (env) => {
  const given = read(env, 'SITE_BUILD_DIR') ?? 'build';
  if (!/^build(?:-\w+)*$/.test(given)) {
    throw new Error(
      `SITE_BUILD_DIR is ${JSON.stringify(given)}. Set it to a folder's name that begins with build-, such as build-preview, or leave it out for build.`,
    );
  }
  return given;
};

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions}
 * @throws {Error} Where a variable cannot be used: which, what was given, what to do.
 */
export const readStartOptions = (env) => {
  const sitePort = readPort(env, 'PORT', 3000);
  const givenBackend = read(env, 'BACKEND_URL');
  const backendPort =
    givenBackend === undefined
      ? readPort(env, 'BACKEND_PORT', 8000)
      : undefined;
  if (backendPort === sitePort) {
    throw new Error(
      `The site and the backend cannot share port ${String(sitePort)}. Set PORT or BACKEND_PORT to another one.`,
    );
  }
  return {
    sitePort,
    siteUrl: `http://localhost:${String(sitePort)}`,
    backendUrl: givenBackend ?? `http://localhost:${String(backendPort)}`,
    backendPort,
    authBasePath: read(env, 'BACKEND_AUTH_BASE_PATH'),
    outDir: readOutDir(env),
  };
};

/**
 * What the owner has set. `AUTH_BASE_PATH` is not taken over: the site's pages, which must know the
 * same path, follow `BACKEND_AUTH_BASE_PATH`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
const ownersSettings = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) => value !== '' && name !== 'AUTH_BASE_PATH',
    ),
  );

/**
 * The environment of the backend that `npm start` starts, in development mode, on this machine
 * only. What the owner has set is left as it is; an empty variable counts as unset.
 *
 * @param {StartOptions} options
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const backendEnvironment = (options, env) => ({
  BETTER_AUTH_URL: options.backendUrl,
  BETTER_AUTH_TRUSTED_ORIGINS: options.siteUrl,
  DATA_DIR: path.join(projectRoot, '.data', 'backend'),
  ASK_SOURCE: path.join(
    projectRoot,
    'website',
    options.outDir,
    'ask-passages.json',
  ),
  ...ownersSettings(env),
  ...(options.authBasePath === undefined
    ? {}
    : {AUTH_BASE_PATH: options.authBasePath}),
  NODE_ENV: 'development',
  // Some shells set it to the machine's name.
  HOST: '127.0.0.1',
  PORT: String(options.backendPort),
});
