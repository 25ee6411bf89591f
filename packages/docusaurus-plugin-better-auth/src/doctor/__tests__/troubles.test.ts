import {expect, it} from 'vitest';
import {validateOptions} from '../../options';
import type {SiteContext} from '../context';
import {findQuickTrouble} from '../quickCheck';
import {
  findTroubles,
  gone,
  HTML,
  moved,
  pagesAt,
  serveForTest,
  trusting,
} from './brokenServers';
import {diagnose} from './diagnose';
import {
  at,
  CAPABILITIES,
  headers,
  imitate,
  SITE,
  type Change,
} from './imitation';

/** Counts sign-ins by a key, and refuses the fourth. */
function limited(
  keyOf: (asked: Parameters<Change>[1]) => string | undefined,
): Change {
  const counts = new Map<string | undefined, number>();
  return at(/^POST \/auth\/sign-in/, (reply, asked) => {
    const key = keyOf(asked);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > 3 ? {...reply, status: 429} : reply;
  });
}

findTroubles([
  {name: 'nothing', changes: [], troubles: []},
  {
    name: 'a gateway of level 2, with its own errors and no capabilities',
    changes: [
      at(/capabilities|healthz|readyz|select|query|DELETE|PUT/, gone),
      at(/profile/, {status: 401, body: {detail: 'Not authenticated'}}),
      headers({'access-control-expose-headers': null}),
    ],
    options: {ask: false},
    troubles: [],
  },
  {
    name: 'a newer contract',
    changes: [
      at(/capabilities/, {body: {...CAPABILITIES, contract_version: 99}}),
    ],
    troubles: [/^capabilities: The backend speaks version 99/],
  },
  {
    name: 'capabilities of another shape',
    changes: [at(/capabilities/, {body: {ask: 'yes'}})],
    troubles: [
      /^capabilities: What \S+ answers is not of the contract's shape/,
    ],
  },
  {
    name: 'no reader profiles',
    changes: [at(/profile/, gone)],
    troubles: [/^profile: The backend has no reader profiles: GET \S+ .* 404/],
  },
  {
    name: 'reader profiles at another path',
    changes: [
      at(/ \/api\/v1\/profile/, gone),
      at(/ \/auth\/reader-profile\/profile/, {status: 401}),
    ],
    troubles: [
      'profile: Reader profiles are at /auth/reader-profile, and the site looks for them at /api/v1.',
    ],
  },
  {
    name: 'reader profiles open to everybody',
    changes: [at(/^GET \S+profile/, {status: 200, body: {user_id: '1'}})],
    troubles: [/^profile: GET \S+ answers 200 to somebody who is signed out/],
  },
  {
    name: 'questions that need a sign-in',
    changes: [at(/select|query/, {status: 401})],
    troubles: [/^ask: POST \S+\/select answers 401 to a reader who is signed/],
  },
  {
    name: 'questions refused after the end of a session',
    changes: [
      at(/select/, (reply, asked) =>
        asked.headers.cookie === undefined ? reply : {...reply, status: 401},
      ),
      at(/query/, {status: 403}),
    ],
    troubles: [
      /^ask: POST \S+\/select answers 401 to a reader whose session has ended/,
      /^ask: POST \S+\/query answers 403 to a reader who is signed out/,
    ],
  },
  {
    name: 'questions that have nothing to be answered from',
    changes: [at(/capabilities/, {body: {...CAPABILITIES, ask: false}})],
    troubles: [/^ask: The option "ask" is on, and the backend says/],
  },
  {
    name: 'a clock that is behind',
    changes: [
      (reply, asked) =>
        headers({date: new Date(Date.now() - 300_000).toUTCString()})(
          reply,
          asked,
        ),
    ],
    troubles: [/^clock: The clock of the backend is \d+ seconds behind/],
  },
  {
    name: 'sessions that caches keep',
    changes: [
      at(/get-session/, headers({'cache-control': 'public, max-age=60'})),
    ],
    troubles: [/^backend-headers: Who is signed in may be kept by caches/],
  },
  {
    name: 'one limit for everybody behind a proxy',
    changes: [limited(() => 'the proxy')],
    troubles: [/^rate-limit: .* another address is refused as well/],
  },
  {
    name: 'a limit that a header gets past',
    changes: [
      limited(
        ({headers: sent, address}) =>
          (sent['x-forwarded-for'] as string | undefined) ?? address,
      ),
    ],
    troubles: [/^rate-limit: Whoever sends an X-Forwarded-For/],
  },
  {
    name: 'limits as they should be',
    changes: [limited(({address}) => address)],
    troubles: [],
  },
  {
    name: 'two troubles at once: a path, and who may ask',
    changes: [moved('/api/auth'), at(/select/, {status: 401})],
    troubles: [/^endpoints: Better Auth is at \/api\/auth/, /^ask: POST/],
  },
  {
    name: 'two troubles at once: CORS, and the tables',
    changes: [
      headers({'access-control-allow-credentials': null}),
      at(/ \/auth\/(ok|get|reset)/, {status: 500, body: 'oh no'}),
    ],
    troubles: [/^database: /, /^cors: CORS allows the origin, but not its/],
  },
]);

it('finds a policy of the published site that keeps its pages from the backend', async () => {
  const backendUrl = await serveForTest(
    imitate(trusting('http://localhost:4000')),
  );
  const site = await serveForTest(() => ({
    status: 200,
    headers: {
      ...HTML,
      'content-security-policy':
        "default-src 'self'; connect-src https://*.example.com",
    },
    body: '<h1>Sign in</h1>',
  }));

  const found = await diagnose({backendUrl, origins: pagesAt(site)});

  expect(found.troubles).toContainEqual(
    `site-headers: The Content-Security-Policy of ${site} does not let its pages ask ${backendUrl}.`,
  );
});

it('tells a site in development of what is in its way alone', async () => {
  const served = await serveForTest(imitate(at(/profile/, gone)));
  const options = validateOptions({options: {backendUrl: served}});
  const find = (backendUrl = served) =>
    findQuickTrouble(
      {
        siteDir: __dirname,
        siteConfigPath: '',
        siteConfig: {} as SiteContext['siteConfig'],
        baseUrl: '/',
      },
      {...options, backendUrl},
      SITE,
    );

  expect(await find()).toEqual([]);
  expect(await find(`${served}/nowhere`)).toHaveLength(1);
});

it('stays whole whatever a hostile server answers', async () => {
  const bodies = [
    '[',
    '"\\ud800"',
    '{"ok":{"ok":true}}',
    'null',
    '[]',
    '0',
    'x'.repeat(1_000_000),
    JSON.stringify({session: 1, user: [], auth: null, ask: {}, documents: 'x'}),
  ];
  let asked = 0;
  const backendUrl = await serveForTest(() => {
    asked += 1;
    return {
      status: [200, 204, 299, 302, 400, 418, 500][asked % 7] ?? 200,
      headers: {
        'content-type': 'application/json',
        'set-cookie': [
          '=;;=',
          'session_token',
          ' better-auth.session_token=a;Domain=;SameSite',
        ],
        date: 'yesterday',
        'access-control-max-age': 'NaN',
        'access-control-allow-origin': 'null',
        'cache-control': 'max-age=,,=',
      },
      body: bodies[asked % bodies.length],
    };
  });

  const {report} = await diagnose({backendUrl, mayWrite: true});

  expect(report.outcome).toBe('trouble');
  expect(report.checks.map(({status}) => status)).not.toContain('failed');
});
