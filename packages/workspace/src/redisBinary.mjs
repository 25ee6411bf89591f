// @ts-check
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {runCommand} from './childProcess.mjs';

const installTimeoutMs = 300_000;

/** Valkey is Redis under another name: the same protocol, the same options. */
const commandNames = ['redis-server', 'valkey-server'];

/** Where Homebrew puts commands, which not every shell's PATH has. */
const brewFolders = ['/opt/homebrew/bin', '/usr/local/bin'];

/** @param {string} file */
const runs = (file) =>
  spawnSync(file, ['--version'], {stdio: 'ignore', timeout: 10_000}).status ===
  0;

/** @returns {string | undefined} */
const findRedisBinary = () =>
  [...(process.env.PATH ?? '').split(path.delimiter), ...brewFolders]
    .filter((folder) => folder !== '')
    .flatMap((folder) => commandNames.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file) && runs(file));

const installRedis = async () => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    throw new Error('there is no apt-get here.');
  }
  if (process.getuid?.() !== 0) {
    throw new Error('only root may install packages.');
  }
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', 'redis-server'],
  ]) {
    const options = {env, timeoutMs: installTimeoutMs};
    if ((await runCommand('apt-get', args, options)) !== 0) {
      throw new Error(`apt-get ${args.join(' ')} failed.`);
    }
  }
};

/**
 * A Redis server to run tests with: the one in PATH, else Debian's package, which root installs. No npm package brings a prebuilt one.
 *
 * @returns {Promise<string>} The file to start.
 * @throws {Error} Where there is none, and none can be installed: what to do.
 */
export const findOrInstallRedis = async () => {
  const found = findRedisBinary();
  if (found !== undefined) {
    return found;
  }
  let reason = 'none of it runs.';
  try {
    console.log('Redis: none found, so it is installed.');
    await installRedis();
    const installed = findRedisBinary();
    if (installed !== undefined) {
      return installed;
    }
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  throw new Error(
    `Tests need a Redis server: no redis-server is in PATH, and ${reason} Install one (on Debian: apt-get install redis-server; on macOS: brew install redis).`,
  );
};
