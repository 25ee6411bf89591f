import type {BetterAuthPlugin} from 'better-auth';
import {createAuthMiddleware} from 'better-auth/api';
import {getMigrations} from 'better-auth/db/migration';
import {admin} from 'better-auth/plugins/admin';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from 'vitest';
import {openEmptyCluster} from '../../__tests__/emptyCluster.js';
import {
  cookieOf,
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  SITE,
} from '../../__tests__/testBackend.js';
import {resolveConfig} from '../../config.js';
import {migrateDatabase} from '../../database/migrateDatabase.js';
import type {Database} from '../../database/openDatabase.js';
import {openDatabase} from '../../database/openDatabase.js';
import {composeAuth} from '../../composeApp.js';
import {AUTH_METHODS} from '../../methods/authMethods.js';
import {createAuthHandler} from '../authHandler.js';
import type {AuthFeature} from '../authOptions.js';
import {createAuthOptions} from '../authOptions.js';
import type {AuthService} from '../authService.js';
import {createAuthService} from '../authService.js';

const URL_OF_AUTH = 'http://localhost:8000/auth';
const DAY_MS = 24 * 60 * 60 * 1000;
const ADDRESS = '203.0.113.7';

describe.each(DATABASE_KINDS)('session reads on %s', (kind) => {
  let database: Database;
  let auth: AuthService;
  let savedCookie: string;
  let savedSession: unknown;
  let cookie: string;
  let readers = 0;

  const createService = (features: AuthFeature[]) => {
    const config = resolveConfig({
      secret: 'a secret of this test, 9f1c27d4e8b05a63',
    });
    return createAuthService(
      config,
      createAuthOptions(config, config.secret ?? '', database, [...features]),
      database,
    );
  };

  const features: AuthFeature[] = [{plugins: [admin()]}];
  const origins = new Set([SITE]);
  const answerBy = (service: AuthService, request: Request) =>
    createAuthHandler(service, '/auth', origins)(request, ADDRESS);

  const post = (path: string, body: object, headers = {}) =>
    answerBy(
      auth,
      new Request(`${URL_OF_AUTH}${path}`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', Origin: SITE, ...headers},
        body: JSON.stringify(body),
      }),
    );

  async function signUp(): Promise<{id: string; cookie: string}> {
    readers += 1;
    const answer = await post('/sign-up/email', {
      name: 'Ada “Reader”',
      email: `reader-${String(readers)}@example.com`,
      password: PASSWORD,
    });
    const {user} = (await answer.json()) as {user: {id: string}};
    return {id: user.id, cookie: cookieOf(answer)};
  }

  const setExpiry = (msFromNow: number) =>
    database.query(`UPDATE session SET "expiresAt" = $1`, [
      new Date(Date.now() + msFromNow),
    ]);

  const readWith = (headers: Record<string, string>, path = '/get-session') =>
    new Request(`${URL_OF_AUTH}${path}`, {headers});

  async function seal(answer: Response) {
    return {
      status: answer.status,
      headers: [...answer.headers],
      body: await answer.text(),
    };
  }

  beforeAll(async () => {
    database = await openDatabase(
      resolveConfig(await emptyDatabase(kind)),
      openEmptyCluster,
    );
    const {runMigrations} = await getMigrations(
      createAuthOptions(resolveConfig({}), '-', database, features),
    );
    await runMigrations();
    auth = createService(features);
    // Signed up once, put back before each test: a password takes its time.
    savedCookie = (await signUp()).cookie;
    const [row] = await database.query<{saved: unknown}>(
      'SELECT to_jsonb(session) AS saved FROM session',
    );
    savedSession = row?.saved;
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.query('DELETE FROM session');
    await database.query(
      'INSERT INTO session SELECT * FROM jsonb_populate_record(NULL::session, $1)',
      [savedSession],
    );
    cookie = savedCookie;
  });

  type Case = {
    name: string;
    /** Whether the read is plain, so that Better Auth is not asked. */
    direct: boolean;
    /** Sets the scene, for each of the two answers anew. */
    prepare?: () => Promise<unknown>;
    request: () => Request;
  };

  const cases: Case[] = [
    {name: 'no cookie', direct: true, request: () => readWith({})},
    {
      name: 'cookies of others',
      direct: true,
      request: () => readWith({Cookie: 'theme=dark; lang=en'}),
    },
    {
      name: 'a session',
      direct: true,
      request: () => readWith({Cookie: cookie}),
    },
    {
      name: 'a session by its short name, between other cookies',
      direct: true,
      request: () =>
        readWith({Cookie: `theme=dark; ${cookie}; lang=en`}, '/session'),
    },
    ...['?disableCookieCache=true', '?disableRefresh=true'].map((query) => ({
      name: `a session with ${query}`,
      direct: true,
      request: () => readWith({Cookie: cookie}, `/get-session${query}`),
    })),
    {
      name: 'a query that is not plain',
      direct: false,
      request: () => readWith({Cookie: cookie}, '/get-session?disableRefresh='),
    },
    {
      name: 'a session that is due for renewal',
      direct: false,
      prepare: () => setExpiry(5 * DAY_MS),
      request: () => readWith({Cookie: cookie}),
    },
    {
      name: 'one due for renewal that must not be renewed',
      direct: true,
      prepare: () => setExpiry(5 * DAY_MS),
      request: () =>
        readWith({Cookie: cookie}, '/get-session?disableRefresh=true'),
    },
    {
      name: 'an expired session',
      direct: false,
      prepare: () => setExpiry(-1000),
      request: () => readWith({Cookie: cookie}),
    },
    {
      name: 'a session that was revoked',
      direct: false,
      prepare: () => database.query('DELETE FROM session'),
      request: () => readWith({Cookie: cookie}),
    },
    {
      name: 'the session of a reader who was banned',
      direct: false,
      prepare: async () => {
        const administrator = await signUp();
        await database.query(`UPDATE "user" SET role = 'admin' WHERE id = $1`, [
          administrator.id,
        ]);
        const reader = await signUp();
        const answer = await post(
          '/admin/ban-user',
          {userId: reader.id},
          {Cookie: administrator.cookie},
        );
        expect(answer.status).toBe(200);
        cookie = reader.cookie;
      },
      request: () => readWith({Cookie: cookie}),
    },
    {
      name: 'a forged signature',
      direct: false,
      request: () =>
        readWith({Cookie: cookie.replace(/\..{8}(?=[^.]*$)/, '.AAAAAAAA')}),
    },
    {
      name: 'a token without a signature',
      direct: false,
      request: () => readWith({Cookie: cookie.replace(/\.[^.]*$/, '')}),
    },
    {
      name: 'two session cookies',
      direct: false,
      request: () =>
        readWith({Cookie: `better-auth.session_token=x.y; ${cookie}`}),
    },
    {
      name: 'a cached session beside it',
      direct: false,
      request: () =>
        readWith({Cookie: `${cookie}; better-auth.session_data=abc`}),
    },
    {
      name: 'a session that ends with the browser',
      direct: false,
      request: () =>
        readWith({Cookie: `${cookie}; better-auth.dont_remember=true`}),
    },
    {
      name: 'a malformed cookie',
      direct: false,
      request: () => readWith({Cookie: 'better-auth.session_token=%E0%A4%A'}),
    },
    {
      name: 'a bearer token beside it',
      direct: false,
      request: () => readWith({Cookie: cookie, Authorization: 'Bearer abc'}),
    },
    {
      name: 'a POST',
      direct: false,
      request: () =>
        new Request(`${URL_OF_AUTH}/get-session`, {
          method: 'POST',
          headers: {Cookie: cookie, Origin: SITE},
        }),
    },
    {
      name: 'another path',
      direct: false,
      request: () => readWith({Cookie: cookie}, '/get-session/'),
    },
  ];

  it.each(cases)(
    'answers as Better Auth does: $name',
    async ({direct, prepare, request}) => {
      vi.useFakeTimers({toFake: ['Date'], now: Date.now()});
      try {
        const {readSession: _, ...withoutReads} = auth;
        await prepare?.();
        const read = await auth.readSession?.(request());
        expect(read instanceof Response).toBe(direct);
        const ours = await seal(await answerBy(auth, request()));
        await prepare?.();
        const theirs = await seal(await answerBy(withoutReads, request()));
        expect(ours).toEqual(theirs);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it('answers a session of columns that hold dates, null, and a role', async () => {
    const read = await auth.readSession?.(readWith({Cookie: cookie}));
    expect(await read?.json()).toMatchObject({
      session: {expiresAt: expect.stringMatching(/Z$/) as string},
      user: {
        name: 'Ada “Reader”',
        emailVerified: false,
        image: null,
        role: 'user',
      },
    });
  });

  it('tells who sent a request, until the session ends', async () => {
    const request = () => readWith({Cookie: cookie});
    expect(await auth.getCurrentUser(request())).toMatchObject({
      name: 'Ada “Reader”',
      role: 'user',
    });
    await database.query('DELETE FROM session');
    expect(await auth.getCurrentUser(request())).toBeNull();
  });

  it('leaves reads to Better Auth where a plugin has a say in them', async () => {
    const plugin: BetterAuthPlugin = {
      id: 'says-so',
      hooks: {
        after: [
          {
            matcher: ({path}) => path === '/get-session',
            handler: createAuthMiddleware((ctx) => {
              ctx.setHeader('x-plugin', 'was here');
              return Promise.resolve();
            }),
          },
        ],
      },
    };
    const service = createService([...features, {plugins: [plugin]}]);
    const answer = await answerBy(service, readWith({Cookie: cookie}));
    expect(answer.headers.get('x-plugin')).toBe('was here');
  });

  it('is not given up for any feature of the backend itself', async () => {
    const config = resolveConfig({
      dataDirectory: 'memory://',
      authMethods: AUTH_METHODS,
      breachedPasswords: 'refuse',
      captchaProvider: 'hcaptcha',
      captchaSiteKey: 'for the site',
      captchaSecretKey: 'for the backend',
      oidcProviders: [
        {
          id: 'nobody',
          name: 'Nobody',
          discoveryUrl: 'http://127.0.0.1:9/.well-known/openid-configuration',
          clientId: 'docs',
          clientSecret: 'a secret of this test',
        },
      ],
    });
    const composed = composeAuth(database, config);
    try {
      await migrateDatabase(database, composed.authOptions);
      const service = createAuthService(
        config,
        composed.authOptions ?? {},
        database,
      );
      expect(await service.readSession?.(readWith({}))).toBeInstanceOf(
        Response,
      );
    } finally {
      await composed.close();
    }
  });
});
