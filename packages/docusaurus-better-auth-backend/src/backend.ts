import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';
import type {CurrentUser} from './auth/authService.js';
import {composeApp} from './composeApp.js';
import type {BackendOptions} from './backendOptions.js';
import type {BackendConfig} from './config.js';
import {resolveConfig} from './config.js';
import type {Database} from './database/openDatabase.js';
import {openDatabase} from './database/openDatabase.js';
import {createHttpServer, SERVER_TIMEOUTS} from './http/httpServer.js';
import type {OwnRoute} from './ownRoutes.js';
import {addOwnRoutes} from './ownRoutes.js';

/** How long `close` waits for requests under way, in milliseconds. */
const CLOSE_TIMEOUT_MS = 10_000;

/** What a host knows of a request that comes without a socket. */
export type RequestSource = {
  /** Without it all clients share their limits. */
  clientAddress?: string | undefined;
  /**
   * Keeps the host awake until a promise is settled: mail, events and counts
   * that an answer leaves behind. Without it, see {@link Backend.settle}.
   */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined;
};

/** A backend that is ready to answer. */
export type Backend = {
  config: BackendConfig;
  /**
   * Answers a request without any socket: for serverless hosts and tests.
   *
   * @param source What the host knows.
   */
  fetch(request: Request, source?: RequestSource): Promise<Response>;
  /**
   * Waits for what answers leave behind them: mail that is being sent, events
   * and counts that are not written yet. For hosts that freeze a function
   * when it has answered, and have no `waitUntil`.
   */
  settle(): Promise<void>;
  /** The signed-in reader who sent a request, or null. */
  getCurrentUser(request: Request): Promise<CurrentUser | null>;
  /**
   * Serves HTTP. Port 0 takes a free one.
   * @throws {Error} Where the port is taken, or the address another machine's.
   */
  listen(address?: {
    port?: number;
    hostname?: string;
  }): Promise<{url: string; port: number}>;
  /** Finishes requests under way, then closes the database. May be called twice. */
  close(): Promise<void>;
};

/** Codes of a hostname that this machine can't bind. */
const FOREIGN_ADDRESS = ['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'];

function describeListenError(
  error: NodeJS.ErrnoException,
  port: number,
  hostname: string,
): Error {
  const {code = ''} = error;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${String(port)} on ${hostname} is in use. Stop what uses it, or set PORT to another one.`,
      {cause: error},
    );
  }
  return FOREIGN_ADDRESS.includes(code)
    ? new Error(
        `HOST: "${hostname}" is no address of this machine (${code}). Set HOST to one, such as 127.0.0.1, or to 0.0.0.0 for all.`,
        {cause: error},
      )
    : error;
}

function listenOn(server: Server, port: number, hostname: string) {
  return new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', (error) => {
      reject(describeListenError(error, port, hostname));
    });
    server.listen(port, hostname, () => {
      // A server that listens on a port has an address of this shape.
      resolve(server.address() as AddressInfo);
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => {
    server.closeAllConnections();
  }, CLOSE_TIMEOUT_MS);
  await closed;
  clearTimeout(force);
}

/** What an owner adds to the backend. */
export type BackendAdditions = {
  /** Routes of the owner's own, served and described beside the backend's. */
  routes?: readonly OwnRoute[];
};

/**
 * Opens the database, migrates it unless told not to, and puts the backend
 * together.
 *
 * @param options What {@link readConfig} answers, or options of your own.
 * @param additions Routes of your own.
 * @throws {ConfigError} Where an option is wrong.
 * @throws {Error} Where the database can't be opened or migrated, or a route
 *   of yours can't be served.
 */
export async function createBackend(
  options: BackendOptions | BackendConfig = {},
  additions: BackendAdditions = {},
): Promise<Backend> {
  const config = resolveOptions(options);
  // Before the database is opened: a wrong route leaves nothing behind.
  addOwnRoutes(additions.routes ?? [], config.authBasePath);
  const database = await openDatabase(config);
  try {
    return await createBackendOn(database, config, additions);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Puts a backend together on a database that is open already. */
export async function createBackendOn(
  database: Database,
  config: BackendConfig,
  {routes = []}: BackendAdditions = {},
): Promise<Backend> {
  const {
    app,
    auth,
    onRefusal,
    drain,
    settle,
    close: letGo,
  } = await composeApp(database, config, routes);

  const servers = new Set<Server>();
  const underWay = new Set<Promise<Response>>();
  let closing: Promise<void> | undefined;

  async function answer(request: Request, env: object): Promise<Response> {
    const response = await app.fetch(request, env);
    if (closing || response.status === 413) {
      // Kept for no next request: none can come, or a client that sends too
      // much may not be done yet.
      response.headers.set('Connection', 'close');
    }
    return response;
  }

  function handle(request: Request, env: object): Promise<Response> {
    const answering = answer(request, env);
    underWay.add(answering);
    const forget = () => underWay.delete(answering);
    answering.then(forget, forget);
    return answering;
  }

  async function close(): Promise<void> {
    drain();
    if (servers.size > 0) {
      await delay(config.drainSeconds * 1000);
    }
    await Promise.all([...servers].map(closeServer));
    await Promise.allSettled(underWay);
    await letGo();
    await database.close();
  }

  return {
    config,
    settle,

    async fetch(request, {clientAddress, waitUntil} = {}) {
      const response = await handle(request, {clientAddress});
      waitUntil?.(settle());
      return response;
    },

    getCurrentUser: (request) => auth.getCurrentUser(request),

    async listen({port = config.port, hostname = config.hostname} = {}) {
      const server = createHttpServer(handle, SERVER_TIMEOUTS, onRefusal);
      const address = await listenOn(server, port, hostname);
      servers.add(server);
      const isLocal = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(
        address.address,
      );
      const host = isLocal ? 'localhost' : hostname;
      return {
        url: `http://${host}:${String(address.port)}`,
        port: address.port,
      };
    },

    close: () => (closing ??= close()),
  };
}

/**
 * Options checked, with defaults. A resolved config is a set of options too,
 * with null for what is unset.
 *
 * @throws {ConfigError} Where an option is wrong.
 */
export function resolveOptions(
  options: BackendOptions | BackendConfig,
): BackendConfig {
  return resolveConfig(
    Object.fromEntries(
      Object.entries(options).filter(([, value]) => value !== null),
    ),
  );
}
