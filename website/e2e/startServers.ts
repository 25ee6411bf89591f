import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {
  findFreePort,
  startPostgres,
} from '@docusaurus-better-auth/workspace/postgres';
import {backendSettings} from './backendKinds';
import {cleanEnvironment} from './cleanEnvironment';
import {startIdentityProvider} from './identityProvider';
import {startMailServer} from './mailServer';
import {startOutsideServices} from './outsideServices';
import {findServers, publishServers} from './servers';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const scripts = path.join(projectRoot, 'packages/workspace/src');
/** Installing and building from nothing takes minutes on a small machine. */
const START_TIMEOUT_MS = 600_000;
const POLL_MS = 200;

async function waitUntilReady(
  child: ChildProcess,
  outputFile: string,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const output = await readFile(outputFile, 'utf8');
    // Its last words once both servers have answered.
    if (output.includes('Ctrl-C ends both.')) {
      return;
    }
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || Date.now() > deadline) {
      throw new Error(`\`npm start\` did not come up:\n${output}`);
    }
    await delay(POLL_MS);
  }
}

/**
 * Starts the site and the backend as a stranger does, on a real Postgres, so
 * that tests can look into the tables, and what a backend with every method
 * needs: a mail server and an OpenID provider. `PORT` and `BACKEND_PORT` are free ones
 * unless they are set; equal ones spare the next run a build of the site.
 *
 * @returns What ends them and removes what they stored.
 */
export default async function startServers(): Promise<
  (() => Promise<void>) | undefined
> {
  if (findServers()) {
    return undefined;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'e2e-'));
  const outputFile = path.join(folder, 'output.log');
  const postgres = await startPostgres();
  const databaseUrl = await postgres.createDatabase();
  const sitePort = process.env.PORT ?? String(await findFreePort());
  const backendPort = process.env.BACKEND_PORT ?? String(await findFreePort());
  const siteUrl = `http://localhost:${sitePort}`;
  const backendUrl = `http://localhost:${backendPort}`;
  const mailFolder = path.join(folder, 'mail');
  const mailServer = await startMailServer(mailFolder);
  const identityProvider = await startIdentityProvider(backendUrl);
  const outside = await startOutsideServices();
  const surroundings = {
    outsideUrl: outside.url,
    siteUrl,
    smtpUrl: mailServer.url,
    oidcProviders: identityProvider.setting,
  };

  const output = createWriteStream(outputFile);
  await once(output, 'open');
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(path.join(scripts, 'endWithParent.mjs')).href,
      path.join(scripts, 'start.mjs'),
    ],
    {
      cwd: projectRoot,
      env: {
        ...cleanEnvironment(),
        ...backendSettings('open', surroundings),
        PORT: sitePort,
        BACKEND_PORT: backendPort,
        DATABASE_URL: databaseUrl,
        DATA_DIR: path.join(folder, 'data'),
        // `npm start` serves the other folder, maybe at this moment.
        SITE_BUILD_DIR: 'build-e2e',
        BROWSER: 'none',
      },
      // Ctrl-C in the terminal is for Playwright, which ends this once.
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
      windowsHide: true,
    },
  );
  const ended = once(child, 'exit');

  const stop = async () => {
    if (child.connected) {
      child.disconnect();
    }
    await ended;
    await Promise.all([
      mailServer.close(),
      identityProvider.close(),
      outside.close(),
      postgres.stop(),
    ]);
    await rm(folder, {recursive: true, force: true});
  };
  try {
    await waitUntilReady(child, outputFile);
  } catch (error) {
    await stop();
    throw error;
  }
  publishServers({
    siteUrl,
    backendUrl,
    open: {url: backendUrl, databaseUrl, outputFile},
    surroundings,
    providerUrl: identityProvider.url,
    mailFolder,
    postgresUrl: postgres.url,
    folder,
  });
  return stop;
}
