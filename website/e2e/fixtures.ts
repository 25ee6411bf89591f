import {test as base, expect} from '@playwright/test';
import {createAccount, type Account} from './accounts';
import {siteUrlOf, type BackendKind} from './backendKinds';
import {openBackends, type Backends} from './backends';
import {openDatabase, type Database} from './database';
import {forgetSecrets} from './knownSecrets';
import {findLeaks} from './leaks';
import {openMailbox, type Mailbox} from './mailbox';
import {startNetwork, type Network} from './network';
import {findPlaceToRead} from './reader';
import {readServers, type Backend, type Servers} from './servers';

export {expect};

type TestOptions = {
  /** How this test's backend is set up; `open` unless `test.use` says otherwise. */
  backendKind: BackendKind;
};

type TestFixtures = TestOptions & {
  /** The backend that this test's pages reach at `servers.backendUrl`. */
  backend: Backend;
  database: Database;
  /** The network between this test's browser and the servers. */
  network: Network;
  /** Makes an account by the backend's API. */
  register: (name?: string) => Promise<Account>;
  /** The same, with its address confirmed. */
  registerVerified: (name?: string) => Promise<Account>;
  /** An account of the role admin, with its address confirmed. */
  admin: Account;
  /** The mail that the backends sent. */
  mailbox: Mailbox;
  /**
   * What broke on the pages so far. A test fails that leaves one, or in which a
   * page asked a stranger for something.
   */
  surprises: string[];
  /**
   * Fails each test after which a secret of it is where scripts, or whoever
   * looks over a shoulder, could find it.
   */
  nothingLeaks: undefined;
};

type WorkerFixtures = {
  servers: Servers;
  /** A doc page's path, with the hash of a heading in its middle. */
  place: string;
  backends: Backends;
};

// Chromium writes this for each request that fails, whoever handles it.
const REQUEST_FAILED = 'Failed to load resource';
// Chromium asks it how to fill in forms, by itself, and is not let through.
const CHROMIUM_OWN = 'content-autofill.googleapis.com:';

/** Playwright's `test`, on the real site, backend and database. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  backendKind: ['open', {option: true}],
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
  backends: [
    async ({servers}, use) => {
      const backends = openBackends(servers);
      await use(backends);
      await backends.stop();
    },
    {scope: 'worker'},
  ],
  backend: async ({backends, backendKind}, use) => {
    await use(await backends.find(backendKind));
  },
  database: async ({backend}, use) => {
    const database = openDatabase(backend.databaseUrl);
    await use(database);
    await database.close();
  },
  network: async ({servers, backend, baseURL}, use) => {
    const network = await startNetwork({
      ...servers,
      siteUrl: baseURL ?? servers.siteUrl,
      chosenBackendUrl: backend.url,
    });
    await use(network);
    await network.stop();
  },
  baseURL: async ({servers, backendKind}, use) => {
    await use(siteUrlOf(backendKind, servers.siteUrl));
  },
  proxy: async ({network}, use) => {
    await use({server: network.url});
  },
  register: async ({backend, baseURL, servers}, use) => {
    const siteUrl = baseURL ?? servers.siteUrl;
    await use((name) => createAccount({backend, siteUrl}, name));
  },
  registerVerified: async ({register, database}, use) => {
    await use(async (name) => {
      const account = await register(name);
      await database.confirmEmail(account.email);
      return account;
    });
  },
  admin: async ({registerVerified, database}, use) => {
    const account = await registerVerified('Site Admin');
    await database.makeAdmin(account.email);
    await use(account);
  },
  mailbox: async ({servers}, use) => {
    await use(openMailbox(servers.mailFolder));
  },
  surprises: [
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
      await use(surprises);
      const strangers = network.foreignHosts.filter(
        (host) => !host.startsWith(CHROMIUM_OWN),
      );
      expect([...surprises, ...strangers]).toEqual([]);
    },
    {auto: true},
  ],
  nothingLeaks: [
    async ({context, network, servers, baseURL}, use) => {
      const output: string[] = [];
      context.on('console', (message) => {
        output.push(message.text());
      });
      forgetSecrets();
      await use(undefined);
      expect(
        await findLeaks(
          context,
          baseURL ?? servers.siteUrl,
          output,
          network.addresses,
        ),
      ).toEqual([]);
    },
    {auto: true},
  ],
});
