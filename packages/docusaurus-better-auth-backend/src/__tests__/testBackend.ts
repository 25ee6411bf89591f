import {createDatabase} from '@docusaurus-better-auth/workspace/postgres';
import type {Backend, BackendOptions, LogEntry} from '../index.js';
import {createBackendOn} from '../backend.js';
import {resolveConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {openDatabase} from '../database/openDatabase.js';

export type DatabaseKind = 'PGlite' | 'Postgres';
export const DATABASE_KINDS: DatabaseKind[] = ['PGlite', 'Postgres'];

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
): Promise<TestBackend> {
  const log: LogEntry[] = [];
  const config = resolveConfig({
    ...options,
    log: (entry) => log.push(entry),
  });
  const database = await openDatabase(config);
  const backend = await createBackendOn(database, config);
  const {url} = await backend.listen({port: 0});
  return {backend, url, log, query: (...args) => database.query(...args)};
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
