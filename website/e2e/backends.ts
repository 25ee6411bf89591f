import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import path from 'node:path';
import {startBackendProcess} from '@docusaurus-better-auth/workspace/backendProcess';
import {
  createDatabase,
  findFreePort,
} from '@docusaurus-better-auth/workspace/postgres';
import {
  backendEnvironment,
  readStartOptions,
} from '@docusaurus-better-auth/workspace/startOptions';
import {waitUntilAnswers} from '@docusaurus-better-auth/workspace/waitUntilAnswers';
import {backendSettings, type BackendKind} from './backendKinds';
import {cleanEnvironment} from './cleanEnvironment';
import type {Backend, Servers} from './servers';

/** The backends that a worker has started, each when a test first asked for it. */
export type Backends = {
  find: (kind: BackendKind) => Promise<Backend>;
  stop: () => Promise<void>;
};

type Started = Backend & {stop: () => Promise<void>};

/** Starts a backend of that kind, on a database of its own. */
async function startBackend(
  kind: BackendKind,
  servers: Servers,
): Promise<Started> {
  const folder = await mkdtemp(path.join(servers.folder, `${kind}-`));
  const outputFile = path.join(folder, 'output.log');
  const output = createWriteStream(outputFile);
  await once(output, 'open');
  const databaseUrl = await createDatabase(servers.postgresUrl);
  const port = await findFreePort();
  const settings = readStartOptions({
    PORT: new URL(servers.siteUrl).port,
    BACKEND_PORT: String(port),
    SITE_BUILD_DIR: 'build-e2e',
  });
  const backend = startBackendProcess(
    backendEnvironment(
      {...settings, backendUrl: servers.backendUrl},
      {
        ...cleanEnvironment(),
        DATABASE_URL: databaseUrl,
        DATA_DIR: path.join(folder, 'data'),
        ...backendSettings(kind, servers.surroundings),
      },
    ),
    undefined,
    output,
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await backend.stop();
    output.close();
  };
  try {
    await waitUntilAnswers(`${url}/readyz`, {givenUp: backend.ended});
  } catch (error) {
    await stop();
    throw error;
  }
  return {url, databaseUrl, outputFile, stop};
}

export function openBackends(servers: Servers): Backends {
  const started = new Map<BackendKind, Promise<Started>>();
  return {
    find(kind) {
      if (kind === 'open') {
        return Promise.resolve(servers.open);
      }
      const backend = started.get(kind) ?? startBackend(kind, servers);
      started.set(kind, backend);
      return backend;
    },
    async stop() {
      await Promise.all(
        Array.from(started.values(), async (backend) => (await backend).stop()),
      );
    },
  };
}
