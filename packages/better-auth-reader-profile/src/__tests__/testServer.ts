import {betterAuth} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import type {ReaderProfileOptions} from '../index.js';
import {readerProfile} from '../index.js';
import {applyReaderProfileConstraints} from '../postgres.js';
import type {TestDatabase} from './testDatabase.js';

export const SITE = 'http://localhost:3000';
const BASE_URL = 'http://localhost:8000/api/auth';

/** A Better Auth server with the plugin added, as an owner would add it. */
export function createServer(
  database: TestDatabase,
  options?: ReaderProfileOptions,
) {
  return betterAuth({
    baseURL: BASE_URL,
    secret: 'a secret for tests only, 0123456789abcdef',
    database: {db: database.kysely, type: 'postgres', transaction: true},
    trustedOrigins: [SITE],
    emailAndPassword: {enabled: true},
    user: {deleteUser: {enabled: true}},
    advanced: {disableOriginCheck: false},
    plugins: [readerProfile(options)],
  });
}
export type Server = ReturnType<typeof createServer>;

export async function migrate(
  server: Server,
  database: TestDatabase,
): Promise<void> {
  const {runMigrations} = await getMigrations(server.options);
  await runMigrations();
  await applyReaderProfileConstraints(database);
}

export type Reader = {
  id: string;
  cookie: string;
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  save(body: unknown): Promise<Response>;
};

let readers = 0;

/** Signs a new reader up and keeps their cookie. */
export async function signUp(server: Server): Promise<Reader> {
  readers += 1;
  const answer = await server.handler(
    new Request(`${BASE_URL}/sign-up/email`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Origin: SITE},
      body: JSON.stringify({
        name: 'Ada',
        email: `reader-${String(readers)}@example.com`,
        password: 'correct horse battery',
      }),
    }),
  );
  const {user} = (await answer.json()) as {user: {id: string}};
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const call: Reader['call'] = (method, path, body, headers) =>
    server.handler(
      new Request(`${BASE_URL}${path}`, {
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
      }),
    );
  return {
    id: user.id,
    cookie,
    call,
    save: (body) => call('POST', '/reader-profile/profile', body),
  };
}
