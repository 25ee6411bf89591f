import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readConfig} from '../environment.js';
import {problemsOf, PRODUCTION, SECRET} from './environmentProblems.js';

describe('readConfig', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-config-'));
  });
  afterAll(() => {
    fs.rmSync(folder, {recursive: true});
  });

  it('needs nothing in development', () => {
    expect(readConfig({})).toMatchObject({
      databaseUrl: null,
      secret: null,
      url: 'http://localhost:8000',
      trustedOrigins: ['http://localhost:3000'],
      port: 8000,
      hostname: '127.0.0.1',
      authBasePath: '/auth',
      dataDirectory: path.resolve('.data'),
      crossSite: false,
      production: false,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(
      readConfig({DATABASE_URL: '', BETTER_AUTH_URL: ' ', PORT: ''}),
    ).toMatchObject({databaseUrl: null, port: 8000});
  });

  it('reads each variable', () => {
    expect(
      readConfig({
        ...PRODUCTION,
        DATABASE_URL: 'postgresql://u:p@db.example.com/docs?sslmode=require',
        BETTER_AUTH_TRUSTED_ORIGINS:
          'https://docs.example.com, https://example.com',
        PORT: '8123',
        HOST: '127.0.0.1',
        AUTH_BASE_PATH: '/api/auth',
        DATA_DIR: folder,
        COOKIE_CROSS_SITE: 'true',
        REDIS_URL: 'rediss://:p@redis.example.com:6380',
        RATE_LIMITS: 'false',
        TRUSTED_PROXIES: '10.0.0.0/8, ::1,',
        PASSWORD_HASH_CONCURRENCY: '3',
      }),
    ).toMatchObject({
      databaseUrl: 'postgresql://u:p@db.example.com/docs?sslmode=require',
      secret: SECRET,
      url: 'https://api.example.com',
      trustedOrigins: ['https://docs.example.com', 'https://example.com'],
      port: 8123,
      hostname: '127.0.0.1',
      authBasePath: '/api/auth',
      dataDirectory: folder,
      crossSite: true,
      redisUrl: 'rediss://:p@redis.example.com:6380',
      rateLimits: false,
      trustedProxies: ['10.0.0.0/8', '::1'],
      passwordHashConcurrency: 3,
      production: true,
    });
  });

  it('takes the port from the URL, and the URL from the port', () => {
    expect(
      readConfig({BETTER_AUTH_URL: 'http://localhost:8100/'}),
    ).toMatchObject({port: 8100, url: 'http://localhost:8100'});
    expect(readConfig({PORT: '8200'})).toMatchObject({
      port: 8200,
      url: 'http://localhost:8200',
    });
    expect(readConfig(PRODUCTION)).toMatchObject({
      port: 8000,
      hostname: '0.0.0.0',
    });
  });

  it.each<[Record<string, string>, string]>([
    [
      {ASK_SOURCE: 'build/ask-passages.json,'},
      'ASK_SOURCE: holds nothing before, after or between commas. Write one path or URL, or several with a comma between them.',
    ],
    [
      {ASK_SOURCE: 'ftp://docs.example.com/ask-passages.json'},
      `ASK_SOURCE: "ftp://docs.example.com/ask-passages.json" is neither a path nor an http or https URL. Write the path or the URL of the site's ask-passages.json.`,
    ],
    [
      {ASK_SOURCE: 'https://user:hunter2@docs.example.com/x.json'},
      'ASK_SOURCE: holds a user or a password in a URL, which would end up in the log. The export is as public as your pages: give a URL without them.',
    ],
    [
      {ASK_MODEL: 'some-model'},
      'ASK_BASE_URL: is not set. A model needs the base URL of an OpenAI-compatible API, such as https://api.openai.com/v1.',
    ],
    [
      {ASK_MODEL: 'some-model', ASK_BASE_URL: 'localhost:11434'},
      'ASK_BASE_URL: is not an http or https URL without query or fragment.',
    ],
    [
      {BETTER_AUTH_TRUSTED_ORIGINS: 'https://docs.example.com/'},
      'BETTER_AUTH_TRUSTED_ORIGINS: "https://docs.example.com/" is more than an origin; browsers would be refused. Write https://docs.example.com.',
    ],
    [
      {BETTER_AUTH_TRUSTED_ORIGINS: 'https://me.github.io/docs'},
      'BETTER_AUTH_TRUSTED_ORIGINS: "https://me.github.io/docs" is more than an origin; browsers would be refused. Write https://me.github.io.',
    ],
    [
      {BETTER_AUTH_TRUSTED_ORIGINS: 'https://*.example.com'},
      'BETTER_AUTH_TRUSTED_ORIGINS: "https://*.example.com" is not an origin. Write scheme, host and port, such as https://docs.example.com or http://localhost:3000.',
    ],
    [
      {BETTER_AUTH_TRUSTED_ORIGINS: 'docs.example.com'},
      'BETTER_AUTH_TRUSTED_ORIGINS: "docs.example.com" is not an origin. Write scheme, host and port, such as https://docs.example.com or http://localhost:3000.',
    ],
    [
      {BETTER_AUTH_URL: 'localhost:8000'},
      'BETTER_AUTH_URL: "localhost:8000" is not an origin. Write scheme, host and port, such as https://docs.example.com or http://localhost:3000.',
    ],
    [
      {BETTER_AUTH_URL: 'http://localhost:8000/auth'},
      'BETTER_AUTH_URL: "http://localhost:8000/auth" is more than an origin; browsers would be refused. Write http://localhost:8000.',
    ],
    [
      {ADMIN_EMAILS: 'ada@example.com;grace@example.com'},
      'ADMIN_EMAILS: "ada@example.com;grace@example.com" is not an e-mail address. Write ada@example.com, several with commas between them.',
    ],
    [
      {ADMIN_EMAILS: 'ada@example.com, Grace'},
      'ADMIN_EMAILS: "Grace" is not an e-mail address. Write ada@example.com, several with commas between them.',
    ],
    [
      {METRICS_TOKEN: 'short'},
      'METRICS_TOKEN: is not a token: at least 16 letters, digits and "-._~+/=". Make one with `openssl rand -hex 24`.',
    ],
    [
      {DATABASE_POOL_SIZE: '0'},
      'DATABASE_POOL_SIZE: "0" is not a whole number from 1 to 1000.',
    ],
    [
      {DATABASE_POOL_SIZE: 'ten'},
      'DATABASE_POOL_SIZE: "ten" is not a whole number.',
    ],
    [
      {DATABASE_CONNECT_TIMEOUT_MS: '5'},
      'DATABASE_CONNECT_TIMEOUT_MS: "5" is not a whole number from 100 to 120000.',
    ],
    [
      {DATABASE_STATEMENT_TIMEOUT_MS: '10s'},
      'DATABASE_STATEMENT_TIMEOUT_MS: "10s" is not a whole number.',
    ],
    [
      {DATABASE_URL_UNPOOLED: 'mysql://me:hunter2@db/docs'},
      'DATABASE_URL_UNPOOLED: is not a Postgres URL. Write it as postgres://user:password@host:5432/database.',
    ],
    [
      {AUDIT_RETENTION_DAYS: '0'},
      'AUDIT_RETENTION_DAYS: "0" is not a whole number from 1 to 3650.',
    ],
    [
      {PORT: '80000'},
      'PORT: "80000" is not a port: a whole number from 0 to 65535.',
    ],
    [
      {PORT: '8000a'},
      'PORT: "8000a" is not a port: a whole number from 0 to 65535.',
    ],
    [
      {AUTH_BASE_PATH: 'auth/'},
      'AUTH_BASE_PATH: "auth/" is not a path. It starts with "/", does not end with one, and holds letters, digits, "-", "_" and ".": /auth or /api/auth.',
    ],
    [
      {
        BETTER_AUTH_TRUSTED_ORIGINS:
          'http://localhost:3000;http://localhost:3001',
      },
      'BETTER_AUTH_TRUSTED_ORIGINS: "http://localhost:3000;http://localhost:3001" holds a ";". Separate origins with commas.',
    ],
    ...['/api', '/api/v1', '/api/v1/auth', '/healthz', '/readyz'].map(
      (given): [Record<string, string>, string] => [
        {AUTH_BASE_PATH: given},
        `AUTH_BASE_PATH: "${given}" is in the way of the backend's own paths: /api/v1, /healthz and /readyz. Take another one, such as /auth or /api/auth.`,
      ],
    ),
    ...['/auth/..', '/./auth', '/a/../b'].map(
      (given): [Record<string, string>, string] => [
        {AUTH_BASE_PATH: given},
        `AUTH_BASE_PATH: "${given}" holds "." or ".." as a part, which browsers take out of a URL. Write the path without it.`,
      ],
    ),
    [
      {BETTER_AUTH_UPSTREAM: 'auth.example.com'},
      'BETTER_AUTH_UPSTREAM: is not an http or https URL without user, query or fragment. Write it with the base path of that service, such as https://auth.example.com/api/auth.',
    ],
    [
      {BETTER_AUTH_UPSTREAM: 'https://me:planted@auth.example.com/api/auth'},
      'BETTER_AUTH_UPSTREAM: is not an http or https URL without user, query or fragment. Write it with the base path of that service, such as https://auth.example.com/api/auth.',
    ],
    [
      {BETTER_AUTH_UPSTREAM: 'http://localhost:8000/api/auth'},
      'BETTER_AUTH_UPSTREAM: "http://localhost:8000/api/auth" is this backend itself. Set it to where the Better Auth service listens, with its base path, such as http://auth.internal:3001/api/auth.',
    ],
    [
      {DATABASE_URL: 'mysql://u:hunter2@db/x'},
      'DATABASE_URL: is not a Postgres URL. Write it as postgres://user:password@host:5432/database.',
    ],
    [
      {COOKIE_CROSS_SITE: 'maybe'},
      'COOKIE_CROSS_SITE: "maybe" is neither true nor false.',
    ],
    ...['proxy.internal', '10', '0x7f.0.0.1', '10.0.0.0/33', '10.0.0.5/'].map(
      (given): [Record<string, string>, string] => [
        {TRUSTED_PROXIES: `10.0.0.1, ${given}`},
        `TRUSTED_PROXIES: "${given}" is neither an address nor a range. Write 10.0.0.5 or 10.0.0.0/8.`,
      ],
    ),
    ...['0.0.0.0/0', '::/0'].map((given): [Record<string, string>, string] => [
      {TRUSTED_PROXIES: given},
      `TRUSTED_PROXIES: "${given}" is everybody, and any client could then choose the address that it is limited by. Write the addresses of your proxies, such as 10.0.0.0/8.`,
    ]),
    [
      {REDIS_URL: 'http://:planted@redis:6379'},
      'REDIS_URL: is not a Redis URL. Write it as redis://user:password@host:6379.',
    ],
    [{RATE_LIMITS: 'some'}, 'RATE_LIMITS: "some" is neither true nor false.'],
    ...['0', '65'].map((given): [Record<string, string>, string] => [
      {PASSWORD_HASH_CONCURRENCY: given},
      `PASSWORD_HASH_CONCURRENCY: "${given}" is not a whole number from 1 to 64.`,
    ]),
    [
      {LOG_LEVEL: 'loud'},
      'LOG_LEVEL: "loud" is not a log level: info, error or silent.',
    ],
  ])('refuses %o with one message', (env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });

  it('tells every problem at once', () => {
    expect(problemsOf({PORT: 'x', AUTH_BASE_PATH: 'y'})).toHaveLength(2);
  });

  describe('in production', () => {
    it.each(['Production', 'PRODUCTION'])('counts %s as such', (given) => {
      expect(readConfig({...PRODUCTION, NODE_ENV: given}).production).toBe(
        true,
      );
    });

    it('starts with everything set', () => {
      expect(problemsOf(PRODUCTION)).toEqual([]);
    });

    it.each<[string, Record<string, string>, RegExp]>([
      [
        'no secret',
        {BETTER_AUTH_SECRET: ''},
        /^BETTER_AUTH_SECRET: is not set\. .*openssl rand/,
      ],
      [
        'a short secret',
        {BETTER_AUTH_SECRET: 'hunter2hunter2'},
        /^BETTER_AUTH_SECRET: is too short: 14 characters\./,
      ],
      [
        'a repetitive secret',
        {BETTER_AUTH_SECRET: 'ab'.repeat(20)},
        /^BETTER_AUTH_SECRET: is too easy to guess/,
      ],
      [
        "Better Auth's default secret",
        {BETTER_AUTH_SECRET: 'better-auth-secret-12345678901234567890'},
        /^BETTER_AUTH_SECRET: is a published default/,
      ],
      [
        'no URL',
        {BETTER_AUTH_URL: ''},
        /^BETTER_AUTH_URL: is not set\. .*https/,
      ],
      [
        'an http URL',
        {BETTER_AUTH_URL: 'http://api.example.com'},
        /^BETTER_AUTH_URL: "http:\/\/api\.example\.com" is not safe.*https/,
      ],
      [
        'no origins',
        {BETTER_AUTH_TRUSTED_ORIGINS: ''},
        /^BETTER_AUTH_TRUSTED_ORIGINS: is not set\./,
      ],
      [
        'an empty list of origins',
        {BETTER_AUTH_TRUSTED_ORIGINS: ' , '},
        /^BETTER_AUTH_TRUSTED_ORIGINS: is not set\./,
      ],
      [
        'an http origin',
        {
          BETTER_AUTH_TRUSTED_ORIGINS:
            'https://docs.example.com,http://docs.example.com',
        },
        /^BETTER_AUTH_TRUSTED_ORIGINS: "http:\/\/docs\.example\.com" is not safe: .*https/,
      ],
    ])('does not start with %s', (_what, env, problem) => {
      const problems = problemsOf({...PRODUCTION, ...env});
      expect(problems).toEqual([expect.stringMatching(problem)]);
      expect(problems.join()).not.toMatch(/hunter2|abab/);
    });

    it('starts with an http origin of the same machine', () => {
      expect(
        problemsOf({
          ...PRODUCTION,
          BETTER_AUTH_TRUSTED_ORIGINS: 'http://localhost:3000',
        }),
      ).toEqual([]);
    });
  });

  describe('the page for failures', () => {
    it('is on the first site, unless its owner says where', () => {
      const page = (env: Record<string, string>) =>
        readConfig({...PRODUCTION, ...env}).errorPage;
      expect(page({})).toBe('https://docs.example.com/auth-error');
      expect(page({AUTH_ERROR_PAGE: '/guide/oh'})).toBe(
        'https://docs.example.com/guide/oh',
      );
    });

    it.each([
      'https://evil.example/auth-error',
      '//evil.example',
      'javascript:1',
    ])('is not at %s', (AUTH_ERROR_PAGE) => {
      expect(problemsOf({...PRODUCTION, AUTH_ERROR_PAGE})).toEqual([
        `AUTH_ERROR_PAGE: "${AUTH_ERROR_PAGE}" is neither a path nor a URL on a trusted origin.`,
      ]);
    });
  });

  describe('CONSENT_POLICIES', () => {
    const policy = {
      version: '2',
      locale: 'en',
      purpose: 'Adapting',
      controller: 'Acme',
      text: 'Acme stores two answers.',
    };
    function write(text: string): {CONSENT_POLICIES: string} {
      const file = path.join(folder, 'policies.json');
      fs.writeFileSync(file, text);
      return {CONSENT_POLICIES: file};
    }

    it('names a file of texts', () => {
      expect(readConfig(write(JSON.stringify([policy]))).policies).toEqual([
        policy,
      ]);
    });

    it.each([
      ['{', /^CONSENT_POLICIES: ".*policies\.json" is not JSON/],
      ['[]', /^CONSENT_POLICIES: policies is an empty list/],
      ['[{"version": "1"}]', /^CONSENT_POLICIES: policies\[0\]\./],
    ])('refuses a file with %s', (text, problem) => {
      expect(problemsOf(write(text))).toEqual([expect.stringMatching(problem)]);
    });

    it('tells where there is no such file', () => {
      expect(
        problemsOf({CONSENT_POLICIES: path.join(folder, 'nowhere.json')}),
      ).toEqual([expect.stringMatching(/cannot be read \(ENOENT\)/)]);
    });
  });
});
