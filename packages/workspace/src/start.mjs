// @ts-check
import path from 'node:path';
import process from 'node:process';
import {startBackendProcess} from './backendProcess.mjs';
import {buildPackages} from './buildPackages.mjs';
import {buildWebsite, websiteFolder} from './buildWebsite.mjs';
import {installDependencies} from './dependencies.mjs';
import {openBrowser} from './openBrowser.mjs';
import {assertPortFree} from './ports.mjs';
import {backendEnvironment, readStartOptions} from './startOptions.mjs';
import {waitUntilAnswers} from './waitUntilAnswers.mjs';

/** Ctrl-C reaches this process twice: from the terminal, and passed on by npm. */
const impatienceMs = 1_000;

/**
 * Does one thing after the other, and tells how long each took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
const step = async (title, action) => {
  const began = Date.now();
  const result = await action();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const note = result === 'unchanged' ? 'unchanged, ' : '';
  console.log(`✔ ${title} (${note}${seconds} s)`);
  return result;
};

/** @typedef {import('./startOptions.mjs').StartOptions} StartOptions */

/** @param {StartOptions} options */
const prepare = async (options) => {
  await assertPortFree(options.sitePort, 'PORT');
  if (options.backendPort !== undefined) {
    await assertPortFree(options.backendPort, 'BACKEND_PORT');
  }
  await step('Dependencies installed', installDependencies);
  await step('Packages built', buildPackages);
  await step('Site built', () => buildWebsite(options));
};

/** @param {StartOptions} options */
const startServers = async (options) => {
  const {serveSite} = await import('./serveSite.mjs');
  const site = await serveSite({
    folder: path.join(websiteFolder, options.outDir),
    port: options.sitePort,
  });
  const backend =
    options.backendPort === undefined
      ? undefined
      : startBackendProcess(backendEnvironment(options, process.env));
  return {
    backend,
    stop: async () => {
      await Promise.all([site.close(), backend?.stop()]);
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof startServers>>} Servers */

/**
 * Fulfilled when somebody asks this process to end. Asked again later, it ends at once.
 *
 * @param {Servers} servers
 * @returns {Promise<void>}
 */
const untilAskedToEnd = ({backend}) =>
  new Promise((resolve) => {
    let askedAt = Infinity;
    const ask = () => {
      if (Date.now() - askedAt > impatienceMs) {
        backend?.kill();
        process.exit(1);
      }
      askedAt = Math.min(askedAt, Date.now());
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, ask);
    }
    if (process.env.npm_lifecycle_event === 'start') {
      // A shell between npm and this process does not always pass a signal on.
      const parent = process.ppid;
      const watch = () => {
        if (process.ppid !== parent) {
          clearInterval(timer);
          // No request of somebody's: it must not cut short an end that has begun.
          resolve();
        }
      };
      const timer = setInterval(watch, 1_000);
      timer.unref();
    }
  });

/**
 * @param {StartOptions} options
 * @param {Servers} servers
 */
const waitUntilServed = async (options, {backend}) => {
  await step('Site answers', () => waitUntilAnswers(`${options.siteUrl}/`));
  if (backend !== undefined) {
    await step('Backend answers', () =>
      waitUntilAnswers(`${options.backendUrl}/healthz`, {
        givenUp: backend.ended,
      }),
    );
  }
  console.log(
    [
      '',
      `  Site:     ${options.siteUrl}`,
      `  Backend:  ${options.backendUrl}${backend === undefined ? ' (not started here: BACKEND_URL is set)' : ''}`,
      '',
      backend === undefined ? '  Ctrl-C ends it.' : '  Ctrl-C ends both.',
      '',
    ].join('\n'),
  );
  openBrowser(options.siteUrl);
};

const main = async () => {
  const options = readStartOptions(process.env);
  await prepare(options);
  const servers = await startServers(options);
  const asked = untilAskedToEnd(servers);
  try {
    await Promise.race([waitUntilServed(options, servers), asked]);
    const crash = await Promise.race([
      asked.then(() => undefined),
      servers.backend?.ended ?? asked.then(() => undefined),
    ]);
    if (crash !== undefined) {
      throw new Error(
        `The backend ended by itself (${crash}); its output is above.`,
      );
    }
    console.log('\nStopping …');
  } finally {
    await servers.stop();
  }
};

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
