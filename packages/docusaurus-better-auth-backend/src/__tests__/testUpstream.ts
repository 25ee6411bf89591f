import {once} from 'node:events';
import type {IncomingMessage} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {BetterAuthOptions} from 'better-auth';
import {betterAuth} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import {toNodeHandler} from 'better-auth/node';
import pg from 'pg';

/** A Better Auth service of somebody else's, as gateway mode meets one. */
export type TestUpstream = {
  /** What `BETTER_AUTH_UPSTREAM` is set to. */
  url: string;
  /** Each request as it arrived. */
  requests: IncomingMessage[];
  /** Raw SQL on its database. */
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  /** Stops listening; `listen` begins again on the same port. */
  stopListening(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
};

/** Base URL that the backend has by default, with its default base path. */
export const PUBLIC_AUTH_URL = 'http://localhost:8000/auth';

/** Better Auth by itself on a Postgres database, on a free port. */
export async function startUpstream(
  databaseUrl: string,
  options: BetterAuthOptions = {},
): Promise<TestUpstream> {
  const pool = new pg.Pool({connectionString: databaseUrl, max: 5});
  const authOptions: BetterAuthOptions = {
    baseURL: PUBLIC_AUTH_URL,
    secret: 'u7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
    database: pool,
    trustedOrigins: ['http://localhost:3000'],
    emailAndPassword: {enabled: true},
    user: {deleteUser: {enabled: true}},
    telemetry: {enabled: false},
    logger: {disabled: true},
    // Off under vitest by default, and what is behind a gateway is not.
    advanced: {disableOriginCheck: false, disableCSRFCheck: false},
    ...options,
  };
  await (await getMigrations(authOptions)).runMigrations();
  const auth = betterAuth(authOptions);
  const handle = toNodeHandler(auth);
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    void handle(request, response);
  });
  let port = 0;
  const listen = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({port} = server.address() as AddressInfo);
  };
  const stopListening = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  await listen();
  const basePath = new URL((await auth.$context).baseURL).pathname;
  return {
    url: `http://127.0.0.1:${String(port)}${basePath}`,
    requests,
    query: async <Row>(statement: string, parameters?: unknown[]) =>
      (await pool.query(statement, parameters)).rows as Row[],
    listen,
    stopListening,
    async close() {
      if (server.listening) {
        await stopListening();
      }
      await pool.end();
    },
  };
}
