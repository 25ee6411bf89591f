// @ts-check
import {spawn} from 'node:child_process';
import process from 'node:process';

/**
 * The command that opens a page, or undefined where nobody would look at it: no terminal, CI, or
 * `BROWSER=none`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{isTTY: boolean, platform: NodeJS.Platform}} machine
 * @returns {string[] | undefined}
 */
export const browserCommand = (env, {isTTY, platform}) => {
  const wish = env.BROWSER ?? '';
  if (!isTTY || env.CI || wish.toLowerCase() === 'none') {
    return undefined;
  }
  if (wish !== '') {
    return [wish];
  }
  if (platform === 'darwin') {
    return ['open'];
  }
  return platform === 'win32' ? ['explorer.exe'] : ['xdg-open'];
};

/**
 * Shows a page in the reader's browser, where there is one. Never fails.
 *
 * @param {string} url
 */
export const openBrowser = (url) => {
  const [command, ...args] =
    browserCommand(process.env, {
      isTTY: process.stdout.isTTY,
      platform: process.platform,
    }) ?? [];
  if (command === undefined) {
    return;
  }
  const child = spawn(command, [...args, url], {
    stdio: 'ignore',
    detached: true,
  });
  child.once('error', () => undefined);
  child.unref();
};
