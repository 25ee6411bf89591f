import {once} from 'node:events';
import fs from 'node:fs';
import type {AddressInfo, Socket} from 'node:net';
import {createServer} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createBackend, migrate} from '../index.js';
import type {BackendOptions} from '../index.js';
import {
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  startBackend,
} from './testBackend.js';

const silent = () => undefined;
const SECURE_SITE = 'https://docs.example.com';
const PRODUCTION: BackendOptions = {
  production: true,
  secret: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
  url: 'https://api.example.com',
  trustedOrigins: [SECURE_SITE],
};

describe('the embedded database', () => {
  let dataDirectory: string;
  beforeEach(() => {
    dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-data-'));
  });
  afterEach(() => {
    fs.rmSync(dataDirectory, {recursive: true});
  });

  it('keeps accounts, sessions and profiles over a restart', async () => {
    const first = await startBackend({dataDirectory});
    const reader = await signUp(first);
    await reader.saveProfile({software_background: 'Go', consent_given: true});
    await first.backend.close();
    expect(fs.readdirSync(dataDirectory).sort()).toEqual([
      'postgres',
      'secret',
    ]);
    expect(fs.statSync(path.join(dataDirectory, 'secret')).mode & 0o077).toBe(
      0,
    );

    const second = await startBackend({dataDirectory});
    const headers = {Cookie: reader.cookie};
    const profile = await fetch(`${second.url}/api/v1/profile`, {headers});
    expect(await profile.json()).toMatchObject({
      user_id: reader.id,
      software_background: 'Go',
    });
    const signedIn = await postJson(`${second.url}/auth/signin`, {
      email: reader.email,
      password: PASSWORD,
    });
    expect(signedIn.status).toBe(200);
    await second.backend.close();
  }, 120_000);

  it.each<[string, BackendOptions]>([
    ['the embedded database', {}],
    ['a secret', {databaseUrl: 'postgres://nobody@127.0.0.1:1/none'}],
  ])(
    'names DATA_DIR where it cannot be a folder for %s',
    async (_what, options) => {
      const file = path.join(dataDirectory, 'a-file');
      fs.writeFileSync(file, '');
      for (const [given, code] of [
        [file, 'EEXIST'],
        [path.join(file, 'below'), 'ENOTDIR'],
      ] as const) {
        await expect(
          createBackend({...options, dataDirectory: given, log: silent}),
        ).rejects.toThrow(
          `DATA_DIR: "${given}" cannot be made a folder (${code}). Set DATA_DIR to a folder that the backend may write to.`,
        );
      }
    },
  );

  it('is refused to a second backend, and stays as it was', async () => {
    const first = await startBackend({dataDirectory});
    await expect(createBackend({dataDirectory, log: silent})).rejects.toThrow(
      `The data folder ${dataDirectory} is in use by process`,
    );
    const reader = await signUp(first);
    expect(reader.id).toBeTruthy();
    await first.backend.close();
  }, 120_000);
});

describe('Postgres', () => {
  it('takes three first starts at once', async () => {
    const database = await emptyDatabase('Postgres');
    const backends = await Promise.all(
      [1, 2, 3].map(() => createBackend({...database, log: silent})),
    );
    for (const backend of backends) {
      const answer = await backend.fetch(
        new Request('http://localhost:8000/readyz'),
      );
      expect(answer.status).toBe(200);
    }
    await Promise.all(backends.map((backend) => backend.close()));
  });

  it('is asked for a migration, and served after it', async () => {
    const database = await emptyDatabase('Postgres');
    const started = await startBackend({...database, migrateOnStart: false});
    const ask = (route: string) => fetch(`${started.url}${route}`);
    expect((await ask('/healthz')).status).toBe(200);
    for (const route of ['/readyz', '/auth/ok', '/auth/session']) {
      const answer = await ask(route);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
      expect(await answer.text()).not.toMatch(/ at |relation/);
    }
    await migrate({...database, log: silent});
    for (const route of ['/readyz', '/auth/ok', '/auth/session']) {
      expect((await ask(route)).status).toBe(200);
    }
    await started.backend.close();
  });

  it('answers 503 where it went away', async () => {
    const database = await emptyDatabase('Postgres');
    const started = await startBackend(database);
    const reader = await signUp(started);
    const admin = new pg.Client({
      connectionString: process.env.TEST_POSTGRES_URL,
    });
    await admin.connect();
    const name = new URL(database.databaseUrl ?? '').pathname.slice(1);
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
    for (const route of ['/readyz', '/api/v1/profile', '/auth/session']) {
      const answer = await reader.call('GET', route);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect(JSON.stringify(started.log)).not.toContain(reader.email);
    expect((await fetch(`${started.url}/healthz`)).status).toBe(200);
    await started.backend.close();
  });

  it('refuses a consent text that changed under its version', async () => {
    const database = await emptyDatabase('Postgres');
    const policy = {
      version: '1',
      locale: 'en',
      purpose: 'Adapting',
      controller: 'Acme',
      text: 'Acme stores two answers.',
    };
    await migrate({...database, policies: [policy], log: silent});
    await expect(
      createBackend({
        ...database,
        policies: [{...policy, text: 'Acme sells two answers.'}],
        log: silent,
      }),
    ).rejects.toThrow('Consent policy "1" (en) is already kept');
  });

  it('leaves no connection behind where a start fails late', async () => {
    const database = await emptyDatabase('Postgres');
    const policy = {
      version: '1',
      locale: 'en',
      purpose: 'Adapting',
      controller: 'Acme',
      text: 'Acme stores two answers.',
    };
    const sockets = new Set<Socket>();
    let connections = 0;
    // Takes what the check of an upstream asks, and never answers.
    const upstream = createServer((socket) => {
      connections += 1;
      sockets.add(socket);
      socket.resume();
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const {port} = upstream.address() as AddressInfo;
    const options: BackendOptions = {
      ...database,
      upstream: `http://127.0.0.1:${String(port)}/api/auth`,
      policies: [policy],
      log: silent,
    };
    await migrate(options);
    await expect(
      createBackend({
        ...options,
        policies: [{...policy, text: 'Acme sells two answers.'}],
      }),
    ).rejects.toThrow('is already kept');
    try {
      await vi.waitFor(() => {
        expect(connections).toBeGreaterThan(0);
        expect(sockets.size).toBe(0);
      });
    } finally {
      upstream.close();
      for (const socket of sockets) {
        socket.destroy();
      }
    }
  });

  it('is named where nobody answers', async () => {
    await expect(
      createBackend({
        databaseUrl: 'postgres://nobody:secret-password@127.0.0.1:1/none',
        log: silent,
      }),
    ).rejects.toThrow(
      /^The database in DATABASE_URL does not let us in: (?!.*secret-password).*ECONNREFUSED/,
    );
  });
});

describe('production', () => {
  it('limits sign-ins by the socket, whatever address a client claims', async () => {
    const started = await startBackend({
      ...PRODUCTION,
      ...(await emptyDatabase('Postgres')),
    });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const address = `203.0.113.${String(attempt)}`;
      const answer = await postJson(
        `${started.url}/auth/signin`,
        {email: 'nobody@example.com', password: 'wrong password'},
        {
          Origin: SECURE_SITE,
          'X-Forwarded-For': address,
          'X-Docusaurus-Better-Auth-Client-Address': address,
        },
      );
      statuses.push(answer.status);
      if (answer.status === 429) {
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
    await started.backend.close();
  });

  it('sends cookies and HSTS for https, and for another site where asked', async () => {
    const started = await startBackend({
      ...PRODUCTION,
      ...(await emptyDatabase('Postgres')),
      crossSite: true,
    });
    const answer = await postJson(
      `${started.url}/auth/signup`,
      {name: 'Ada', email: 'ada@example.com', password: PASSWORD},
      {Origin: SECURE_SITE},
    );
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age/);
    expect(cookieOf(answer)).toMatch(/^__Secure-/);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /HttpOnly; Secure; SameSite=None; Partitioned|Secure; HttpOnly; SameSite=None; Partitioned/,
    );
    await started.backend.close();
  });
});

describe('a port', () => {
  it('that is taken is named', async () => {
    const started = await startBackend(await emptyDatabase('Postgres'));
    const port = Number(new URL(started.url).port);
    await expect(started.backend.listen({port})).rejects.toThrow(
      `Port ${String(port)} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another one.`,
    );
    await started.backend.close();
    await started.backend.close();
  });

  it.each(['no-such-host.invalid', '203.0.113.7'])(
    'needs an address of this machine, not %s',
    async (hostname) => {
      const started = await startBackend(await emptyDatabase('Postgres'));
      await expect(started.backend.listen({port: 0, hostname})).rejects.toThrow(
        /^HOST: "[^"]+" is no address of this machine \(E\w+\)\. Set HOST to one, such as 127\.0\.0\.1, or to 0\.0\.0\.0 for all\.$/,
      );
      await started.backend.close();
    },
  );
});
