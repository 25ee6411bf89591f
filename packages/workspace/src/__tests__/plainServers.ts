import {once} from 'node:events';
import type {Server} from 'node:http';
import {serve} from '@hono/node-server';
import {betterAuth} from 'better-auth';
import {memoryAdapter} from 'better-auth/adapters/memory';
import {toNextJsHandler} from 'better-auth/next-js';
import {toNodeHandler} from 'better-auth/node';
import {readerProfile} from 'better-auth-reader-profile';
import cors from 'cors';
import express from 'express';
import {Hono} from 'hono';
import {cors as honoCors} from 'hono/cors';

export type PlainServer = {close: () => Promise<void>};

export type Addresses = {siteUrl: string; backendPort: number};

function makeAuth(
  {siteUrl, backendPort}: Addresses,
  plugins: ReturnType<typeof readerProfile>[] = [],
) {
  return betterAuth({
    baseURL: `http://localhost:${String(backendPort)}`,
    secret: 'only-for-a-test-that-ends-in-a-minute',
    database: memoryAdapter({
      user: [],
      session: [],
      account: [],
      verification: [],
    }),
    trustedOrigins: [siteUrl],
    // Better Auth trusts every origin inside a test.
    advanced: {disableOriginCheck: false, disableCSRFCheck: false},
    emailAndPassword: {enabled: true},
    plugins,
  });
}

async function closing(server: Server): Promise<PlainServer> {
  if (!server.listening) {
    await once(server, 'listening');
  }
  return {
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** As in Better Auth's guide for Express. */
export function serveByExpress(addresses: Addresses): Promise<PlainServer> {
  const app = express();
  app.use(cors({origin: addresses.siteUrl, credentials: true}));
  app.all('/api/auth/{*any}', toNodeHandler(makeAuth(addresses)));
  return closing(app.listen(addresses.backendPort, '127.0.0.1'));
}

/** As in Better Auth's guide for Hono. */
export function serveByHono(addresses: Addresses): Promise<PlainServer> {
  const auth = makeAuth(addresses);
  const app = new Hono();
  app.use(
    '/api/auth/*',
    honoCors({origin: addresses.siteUrl, credentials: true}),
  );
  app.on(['POST', 'GET'], '/api/auth/*', (context) =>
    auth.handler(context.req.raw),
  );
  const server = serve({
    fetch: app.fetch,
    port: addresses.backendPort,
    hostname: '127.0.0.1',
  });
  return closing(server as Server);
}

/** As Next.js calls the two functions of `app/api/auth/[...all]/route.ts`. */
export function serveByRouteHandlers(
  addresses: Addresses,
): Promise<PlainServer> {
  const {GET, POST} = toNextJsHandler(makeAuth(addresses));
  const route = new Hono();
  route.get('/api/auth/*', (context) => GET(context.req.raw));
  route.post('/api/auth/*', (context) => POST(context.req.raw));
  // What `headers` of next.config answers.
  const app = new Hono();
  app.use('*', honoCors({origin: addresses.siteUrl, credentials: true}));
  app.route('/', route);
  const server = serve({
    fetch: app.fetch,
    port: addresses.backendPort,
    hostname: '127.0.0.1',
  });
  return closing(server as Server);
}
