import {createDatabase} from '@docusaurus-better-auth/workspace/postgres';
import type {
  Backend,
  BackendAdditions,
  BackendOptions,
  LogEntry,
} from '../index.js';
import {createBackendOn} from '../backend.js';
import {resolveConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {openDatabase} from '../database/openDatabase.js';
import {openEmptyCluster} from './emptyCluster.js';
import {startUpstream} from './testUpstream.js';

export type DatabaseKind = 'PGlite' | 'Postgres';
export const DATABASE_KINDS: DatabaseKind[] = ['PGlite', 'Postgres'];

/** Better Auth in process on each database, and in a service behind a gateway. */
export type BackendKind = DatabaseKind | 'a gateway';
export const BACKEND_KINDS: BackendKind[] = [...DATABASE_KINDS, 'a gateway'];

export const SITE = 'http://localhost:3000';
export const PASSWORD = 'correct horse battery';

/** An empty database: a new one on the test run's Postgres, or in memory. */
export async function emptyDatabase(
  kind: DatabaseKind,
): Promise<Pick<BackendOptions, 'databaseUrl' | 'dataDirectory'>> {
  if (kind === 'PGlite') {
    return {dataDirectory: 'memory://'};
  }
  const adminUrl = process.env.TEST_POSTGRES_URL;
  if (!adminUrl) {
    throw new Error('TEST_POSTGRES_URL is not set: run the tests by vitest.');
  }
  return {
    databaseUrl: await createDatabase(adminUrl),
    dataDirectory: 'memory://',
  };
}

export type TestBackend = {
  backend: Backend;
  url: string;
  log: LogEntry[];
  /** Raw SQL, past every rule of the handlers. */
  query: Database['query'];
};

/** A backend on a free port, over real HTTP. */
export async function startBackend(
  options: BackendOptions,
  additions: BackendAdditions = {},
): Promise<TestBackend> {
  const log: LogEntry[] = [];
  const config = resolveConfig({
    ...options,
    log: (entry) => log.push(entry),
  });
  const database = await openDatabase(config, openEmptyCluster);
  const backend = await createBackendOn(database, config, additions);
  const {url} = await backend.listen({port: 0});
  return {backend, url, log, query: (...args) => database.query(...args)};
}

/**
 * A backend with nothing in it. Behind a gateway, accounts are in the same
 * database: a test that searches all tables then searches the service's, too.
 */
export async function startEmptyBackend(
  kind: BackendKind,
  options: BackendOptions = {},
): Promise<TestBackend> {
  if (kind !== 'a gateway') {
    return startBackend({...(await emptyDatabase(kind)), ...options});
  }
  const database = await emptyDatabase('Postgres');
  const upstream = await startUpstream(database.databaseUrl ?? '');
  const started = await startBackend({
    ...database,
    upstream: upstream.url,
    ...options,
  });
  const close = async () => {
    await started.backend.close();
    await upstream.close();
  };
  return {...started, backend: {...started.backend, close}};
}

export type Reader = {
  id: string;
  email: string;
  cookie: string;
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  saveProfile(body: unknown): Promise<Response>;
};

let readers = 0;

export function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Origin: SITE, ...headers},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Signs a new reader up and keeps their cookie. */
export async function signUp({url}: {url: string}): Promise<Reader> {
  readers += 1;
  const email = `reader-${String(readers)}@example.com`;
  const answer = await postJson(`${url}/auth/sign-up/email`, {
    name: 'Ada Reader',
    email,
    password: PASSWORD,
  });
  const {user} = (await answer.json()) as {user: {id: string}};
  const cookie = cookieOf(answer);
  const call: Reader['call'] = (method, path, body, headers) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        Cookie: cookie,
        Origin: SITE,
        ...(body !== undefined && {'Content-Type': 'application/json'}),
        ...headers,
      },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
  return {
    id: user.id,
    email,
    cookie,
    call,
    saveProfile: (body) => call('POST', '/api/v1/profile', body),
  };
}
