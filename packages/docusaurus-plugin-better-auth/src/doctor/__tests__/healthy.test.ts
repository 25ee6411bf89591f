import {createServer, type RequestListener} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {betterAuth} from 'better-auth';
import {memoryAdapter} from 'better-auth/adapters/memory';
import {toNodeHandler} from 'better-auth/node';
import {afterEach, expect, it, vi} from 'vitest';
import {startBackend} from '../../../../docusaurus-better-auth-backend/src/__tests__/testBackend';
import {SERVER_CHECKS} from '../checks';
import {diagnose} from './diagnose';
import {SITE} from './imitation';

// The first one imports all of a backend.
vi.setConfig({testTimeout: 60_000});

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A backend's URL as a browser on this machine has it. */
async function start(
  options: Parameters<typeof startBackend>[0],
): Promise<Awaited<ReturnType<typeof startBackend>>> {
  const started = await startBackend({
    dataDirectory: 'memory://',
    trustedOrigins: [SITE],
    ...options,
  });
  closing.push(() => started.backend.close());
  return {...started, url: started.url.replace('127.0.0.1', 'localhost')};
}

/** A plain Better Auth server, as its documentation has it, with CORS by hand. */
async function startPlain(): Promise<{url: string; countUsers: () => number}> {
  const store: Record<string, never[]> = {
    user: [],
    session: [],
    account: [],
    verification: [],
  };
  const auth = betterAuth({
    baseURL: 'http://localhost:8000',
    secret: 'a secret for tests only, 0123456789abcdef',
    database: memoryAdapter(store),
    trustedOrigins: [SITE],
    emailAndPassword: {enabled: true},
    telemetry: {enabled: false},
    logger: {disabled: true},
    // Off under vitest by default.
    advanced: {disableOriginCheck: false, disableCSRFCheck: false},
  });
  const handle = toNodeHandler(auth);
  const listener: RequestListener = (request, response) => {
    if (request.headers.origin === SITE) {
      response.setHeader('Access-Control-Allow-Origin', SITE);
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      response.setHeader('Access-Control-Allow-Headers', 'content-type');
    }
    response.setHeader('Vary', 'Origin');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
    } else if (request.url?.startsWith('/api/auth/')) {
      void handle(request, response);
    } else {
      response.writeHead(404).end('Cannot GET');
    }
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.close();
    await once(server, 'close');
  });
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    countUsers: () => store.user?.length ?? 0,
  };
}

it('finds nothing wrong with the reference backend, and leaves nothing there', async () => {
  const {url, query} = await start({rateLimits: true});

  const looked = await diagnose({
    backendUrl: url,
    options: {ask: false},
    checks: SERVER_CHECKS.filter(({id}) => id !== 'rate-limit'),
  });
  const written = await query<{rows: string}>(
    'SELECT (SELECT count(*) FROM "user") + (SELECT count(*) FROM "session") AS rows',
  );
  const signedUp = await diagnose({
    backendUrl: url,
    options: {ask: false},
    mayWrite: true,
  });
  const left = await query<{rows: string}>(
    'SELECT (SELECT count(*) FROM "user") + (SELECT count(*) FROM "session") AS rows',
  );

  for (const {report} of [looked, signedUp]) {
    expect(report.checks.flatMap(({findings}) => findings)).toEqual([]);
    expect(report.outcome).toBe('healthy');
  }
  expect(signedUp.report.checks.find(({id}) => id === 'session')?.status).toBe(
    'ok',
  );
  expect([written, left].map(([row]) => Number(row?.rows))).toEqual([0, 0]);
});

it('finds nothing to mend at a plain Better Auth server', async () => {
  const {url, countUsers} = await startPlain();

  const {troubles, report} = await diagnose({
    backendUrl: url,
    options: {authBasePath: '/api/auth', readerProfile: false, ask: false},
    mayWrite: true,
  });

  expect(troubles).toEqual([]);
  expect(report.outcome).toBe('healthy');
  // Better Auth lets readers delete accounts only where its owner says so.
  expect(countUsers()).toBe(1);
  expect(
    report.checks.flatMap(({findings}) => findings).map(({what}) => what),
  ).toContainEqual(expect.stringMatching(/could not be deleted/));
});

it('names both troubles of a reference backend with two', async () => {
  const {url} = await start({
    migrateOnStart: false,
    trustedOrigins: ['https://docs.example.com'],
  });

  const {troubles} = await diagnose({backendUrl: url, options: {ask: false}});

  expect(troubles).toEqual([
    expect.stringMatching(/^database: /),
    expect.stringMatching(/^cors: CORS does not let the pages of/),
  ]);
});
