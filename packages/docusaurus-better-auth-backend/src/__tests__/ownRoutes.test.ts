import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {OwnRoute} from '../index.js';
import {createBackend, isEndpointAccessible} from '../index.js';
import {bookmarkRoutes} from './fixtures/bookmarkRoutes.mjs';
import type {Reader, TestBackend} from './testBackend.js';
import {
  DATABASE_KINDS,
  emptyDatabase,
  signUp,
  startBackend,
} from './testBackend.js';

const page = readFileSync(
  new URL('../../../../website/docs/api.md', import.meta.url),
  'utf8',
);

function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

it.each(['bookmarkRoutes.mjs', 'ownServer.mjs'])(
  'the documentation shows the %s that is tested here',
  (name) => {
    expect(page).toContain(
      `\`\`\`js title="${name}"\n${readFixture(name)}\`\`\``,
    );
  },
);

describe.each(DATABASE_KINDS)("an owner's own routes on %s", (kind) => {
  let started: TestBackend;
  let reader: Reader;

  beforeAll(async () => {
    started = await startBackend(await emptyDatabase(kind), {
      routes: [
        ...bookmarkRoutes,
        {
          method: 'GET',
          path: '/api/v1/greeting',
          access: 'anyone',
          summary: 'Greets',
          answers: {
            200: {description: 'A greeting', contentType: 'text/plain'},
          },
          handle: async (_request, context) => {
            const reader = await context.getCurrentUser();
            return new Response(
              `${JSON.stringify(context.user)} ${reader?.name ?? 'stranger'}`,
            );
          },
        },
        {
          method: 'GET',
          path: '/api/v1/staff/:name',
          access: 'admin',
          summary: 'For admins',
          answers: {200: {description: 'A name'}},
          handle: (_request, {params}) =>
            Promise.resolve(Response.json({name: params.name})),
        },
        {
          method: 'GET',
          path: '/api/v1/broken',
          access: 'anyone',
          summary: 'Throws',
          answers: {200: {description: 'Never'}},
          handle: () => Promise.reject(new Error('planted-in-own-route')),
        },
      ],
    });
    reader = await signUp(started);
  });
  afterAll(() => started.backend.close());

  it('know the reader, and nobody else gets in', async () => {
    const other = await signUp(started);
    const saved = await reader.call('POST', '/api/v1/bookmarks', {
      url: '/docs/intro',
    });
    expect(saved.status).toBe(201);
    const read = await reader.call('GET', '/api/v1/bookmarks');
    expect(await read.json()).toEqual({bookmarks: ['/docs/intro']});
    const others = await other.call('GET', '/api/v1/bookmarks');
    expect(await others.json()).toEqual({bookmarks: []});
    const signedOut = await fetch(`${started.url}/api/v1/bookmarks`);
    expect(signedOut.status).toBe(401);
    expect(signedOut.headers.get('content-type')).toBe(
      'application/problem+json',
    );
  });

  it("are under the backend's rules", async () => {
    const wrong = await reader.call('POST', '/api/v1/bookmarks', {url: 7});
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      errors: [{loc: ['body', 'url']}],
    });
    const evil = await reader.call(
      'POST',
      '/api/v1/bookmarks',
      {url: '/'},
      {Origin: 'https://evil.test'},
    );
    expect(evil.status).toBe(403);
    const method = await reader.call('PUT', '/api/v1/bookmarks', {});
    expect(method.status).toBe(405);
    expect(method.headers.get('allow')).toBe('GET, POST');
  });

  it('for anyone answer without a session, and may ask for one', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${started.url}/api/v1/greeting`, {headers});
    expect(await (await ask({})).text()).toBe('null stranger');
    expect(await (await ask({Cookie: reader.cookie})).text()).toBe(
      'null Ada Reader',
    );
  });

  it('for admins answer to admins', async () => {
    expect((await reader.call('GET', '/api/v1/staff/ada')).status).toBe(403);
    const admin = await signUp(started);
    await started.query(`UPDATE "user" SET "role" = 'admin' WHERE "id" = $1`, [
      admin.id,
    ]);
    const answer = await admin.call('GET', '/api/v1/staff/ada%20l');
    expect(await answer.json()).toEqual({name: 'ada l'});
  });

  it('that throw answer 500, and tell nothing', async () => {
    const answer = await fetch(`${started.url}/api/v1/broken`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('planted');
    expect(JSON.stringify(started.log)).not.toContain('planted');
  });

  it('are in /openapi.json', async () => {
    const answer = await fetch(`${started.url}/openapi.json`);
    const {paths} = (await answer.json()) as {
      paths: Record<string, Record<string, {responses: object}>>;
    };
    expect(
      Object.keys(paths['/api/v1/bookmarks']?.post?.responses ?? {}),
    ).toEqual(expect.arrayContaining(['201', '401', '403', '413', '422']));
    expect(paths).toHaveProperty(['/api/v1/staff/{name}']);
  });
});

describe('a route that cannot be served', () => {
  const route = (given: Partial<OwnRoute>): OwnRoute => ({
    method: 'GET',
    path: '/api/v1/mine',
    access: 'reader',
    summary: 'Mine',
    answers: {200: {description: 'Mine'}},
    handle: () => Promise.resolve(new Response()),
    ...given,
  });
  const other = route({path: '/api/v1/mine/:id'});

  it.each<[string, OwnRoute[], string]>([
    [
      'one of ours',
      [route({path: '/api/v1/profile'})],
      'is in the way of /api/v1/profile',
    ],
    [
      'one that covers ours',
      [route({path: '/api/v1/:any'})],
      'is in the way of /api/v1/',
    ],
    [
      'one of ours with a parameter',
      [route({path: '/api/v1/consent-policies/mine'})],
      'is in the way of /api/v1/consent-policies/:version',
    ],
    [
      'openapi.json',
      [route({path: '/openapi.json'})],
      'is in the way of /openapi.json',
    ],
    [
      'Better Auth',
      [route({path: '/auth/mine'})],
      'is under /auth, where Better Auth answers',
    ],
    [
      'the path of Better Auth itself',
      [route({path: '/auth'})],
      'is under /auth',
    ],
    [
      'one that covers Better Auth',
      [route({path: '/:any/mine'})],
      'is under /auth',
    ],
    [
      'no access',
      [route({access: undefined as never})],
      'does not say who may use it. Set access to "anyone", "reader" or "admin".',
    ],
    [
      'an unknown access',
      [route({access: 'everyone' as never})],
      'does not say who may use it',
    ],
    [
      'an unknown method',
      [route({method: 'PATCH' as never})],
      'has a method that is not served',
    ],
    ['no path', [route({path: 'mine'})], 'has no path of the form'],
    ['a pattern', [route({path: '/api/v1/*'})], 'has no path of the form'],
    ['the same twice', [route({}), route({})], 'is given twice'],
    [
      'two accesses at one path',
      [route({}), route({method: 'POST', access: 'anyone'})],
      'Give both the same',
    ],
    [
      'two that overlap',
      [other, route({path: '/api/v1/mine/new'})],
      'may answer the same addresses as /api/v1/mine/:id',
    ],
  ])('stops the start: %s', async (_what, routes, message) => {
    await expect(
      createBackend({dataDirectory: 'memory://'}, {routes}),
    ).rejects.toThrow(message);
  });

  it('is named in the message', async () => {
    await expect(
      createBackend(
        {dataDirectory: 'memory://'},
        {routes: [route({path: '/api/v1/profile'})]},
      ),
    ).rejects.toThrow(
      'The route GET /api/v1/profile is in the way of /api/v1/profile, which this backend serves itself. Take another path.',
    );
  });
});

it("runs as the documentation's server", async () => {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('fixtures/ownServer.mjs', import.meta.url))],
    {
      env: {...process.env, NODE_ENV: '', PORT: '0', DATA_DIR: 'memory://'},
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(server, 'exit');
  let url: string | undefined;
  for await (const line of createInterface(server.stdout)) {
    url = /^Listening at (.+)/.exec(line)?.[1];
    if (url !== undefined) {
      break;
    }
  }
  server.stdout.resume();
  const answer = await fetch(`${String(url)}/api/v1/bookmarks`);
  expect(answer.status).toBe(401);
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

it('can be asked about by isEndpointAccessible', () => {
  const table = {'/api/v1/mine': 'reader'} as const;
  expect(isEndpointAccessible('/api/v1/mine', null, table)).toBe(false);
});
