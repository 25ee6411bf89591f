import {test as base, expect} from '@playwright/test';
import {createAccount, type Account} from './accounts';
import {openDatabase, type Database} from './database';
import {startNetwork, type Network} from './network';
import {findPlaceToRead} from './reader';
import {readServers, type Servers} from './servers';

export {expect};

type TestFixtures = {
  /** The network between this test's browser and the servers. */
  network: Network;
  /** Makes an account by the backend's API. */
  register: (name?: string) => Promise<Account>;
  /** Fails each test in which a page broke, or asked a stranger for something. */
  noSurprises: undefined;
};

type WorkerFixtures = {
  servers: Servers;
  /** A doc page's path, with the hash of a heading in its middle. */
  place: string;
  database: Database;
};

// Chromium writes this for each request that fails, whoever handles it.
const REQUEST_FAILED = 'Failed to load resource';
// Chromium asks it how to fill in forms, by itself, and is not let through.
const CHROMIUM_OWN = 'content-autofill.googleapis.com:';

/** Playwright's `test`, on the real site, backend and database. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    async ({}, use) => {
      await use(readServers());
    },
    {scope: 'worker'},
  ],
  place: [
    async ({servers}, use) => {
      await use(await findPlaceToRead(servers.siteUrl));
    },
    {scope: 'worker'},
  ],
  database: [
    async ({servers}, use) => {
      const database = openDatabase(servers.databaseUrl);
      await use(database);
      await database.close();
    },
    {scope: 'worker'},
  ],
  network: async ({servers}, use) => {
    const network = await startNetwork(servers);
    await use(network);
    await network.stop();
  },
  baseURL: async ({servers}, use) => {
    await use(servers.siteUrl);
  },
  proxy: async ({network}, use) => {
    await use({server: network.url});
  },
  register: async ({servers}, use) => {
    await use((name) => createAccount(servers, name));
  },
  noSurprises: [
    async ({context, network}, use) => {
      const surprises: string[] = [];
      context.on('weberror', (error) => {
        surprises.push(`uncaught: ${String(error.error())}`);
      });
      context.on('console', (message) => {
        if (
          message.type() === 'error' &&
          !message.text().startsWith(REQUEST_FAILED)
        ) {
          surprises.push(`console: ${message.text()}`);
        }
      });
      await use(undefined);
      const strangers = network.foreignHosts.filter(
        (host) => !host.startsWith(CHROMIUM_OWN),
      );
      expect([...surprises, ...strangers]).toEqual([]);
    },
    {auto: true},
  ],
});
