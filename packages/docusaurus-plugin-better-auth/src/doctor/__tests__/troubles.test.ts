import {afterEach, describe, expect, it} from 'vitest';
import {validateOptions} from '../../options';
import type {Origin} from '../addresses';
import type {SiteContext} from '../context';
import {findQuickTrouble} from '../quickCheck';
import {diagnose, LOCAL, type Patient} from './diagnose';
import {
  at,
  CAPABILITIES,
  headers,
  imitate,
  serve,
  SITE,
  type Change,
} from './imitation';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serveChanged(...changes: Change[]): Promise<string> {
  const {url, close} = await serve(imitate(...changes));
  closing.push(close);
  return url;
}

const JSON_TYPE = {'content-type': 'application/json'};
const HTML = {'content-type': 'text/html; charset=utf-8'};

const page: Change = () => ({
  status: 200,
  headers: HTML,
  body: '<!doctype html><title>Docs</title>',
});

const gone: Change = (reply) => ({
  ...reply,
  status: 404,
  headers: {...reply.headers, ...JSON_TYPE},
  body: {detail: 'Not Found'},
});

/** Moves Better Auth to another path. */
const moved =
  (path: string): Change =>
  (_reply, asked) =>
    imitate()({
      ...asked,
      path: asked.path.startsWith(path)
        ? asked.path.replace(path, '/auth')
        : asked.path.replace('/auth', '/nowhere'),
    });

/** A list of origins that has this one in place of the site's. */
const trusting =
  (trusted: string): Change =>
  (_reply, asked) => {
    const reply = imitate()({
      ...asked,
      origin:
        asked.origin === trusted
          ? SITE
          : asked.origin === SITE
            ? 'https://other.test'
            : asked.origin,
    });
    const allowed = reply.headers['access-control-allow-origin'];
    return {
      ...reply,
      headers: {
        ...reply.headers,
        ...(allowed !== undefined && {'access-control-allow-origin': trusted}),
      },
    };
  };

const cookie = (text: string): Change =>
  at(/^POST \/auth\/sign-out/, (reply) => ({
    ...reply,
    headers: {
      ...reply.headers,
      ...(reply.headers['set-cookie'] !== undefined && {'set-cookie': text}),
    },
  }));

const SESSION = 'better-auth.session_token=; Max-Age=0; Path=/; HttpOnly';

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

const pagesAt = (origin: string): Origin[] => [{origin, role: 'given'}];

type Case = {
  name: string;
  changes: Change[];
  options?: Patient['options'];
  origins?: Patient['origins'];
  troubles: (string | RegExp)[];
};

const CASES: Case[] = [
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
    name: 'no catch-all',
    changes: [at(/ \/auth\//, gone)],
    troubles: [/^endpoints: Nothing of Better Auth is at \S+\/auth \(404\)/],
  },
  {
    name: 'another base path',
    changes: [moved('/api/auth')],
    troubles: [
      'endpoints: Better Auth is at /api/auth, and the site looks for it at /auth.',
    ],
  },
  {
    name: 'a base path that the backend tells',
    changes: [
      moved('/accounts'),
      at(/capabilities/, {
        body: {
          ...CAPABILITIES,
          auth: {...CAPABILITIES.auth, base_path: '/accounts'},
        },
      }),
    ],
    troubles: [/^endpoints: Better Auth is at \/accounts/],
  },
  {
    name: 'reads alone passed on',
    changes: [at(/^POST \/auth/, {status: 405})],
    troubles: [/^endpoints: A part of Better Auth .* is 405\.$/],
  },
  {
    name: 'a page at every path',
    changes: [page],
    troubles: [
      /^endpoints: What answers at \S+ is not Better Auth \(200, text\/html/,
      /^profile: The backend has no reader profiles/,
      /^ask: What POST \S+ answers is not of the contract's shape/,
    ],
  },
  {
    name: 'a password in front of everything',
    changes: [
      (reply, {method}) =>
        method === 'OPTIONS' ? reply : {...reply, status: 401, body: 'No'},
    ],
    troubles: [
      /^endpoints: \S+ answers 401 to somebody who is signed out/,
      /^ask: POST \S+ answers 401 to a reader who is signed out/,
    ],
  },
  {
    name: 'a redirect to another address',
    changes: [
      at(/ \/auth\//, {
        status: 301,
        headers: {location: 'https://www.example.com/auth/ok'},
      }),
    ],
    troubles: [/^endpoints: .* leads elsewhere \(301, to https:\/\/www/],
  },
  {
    name: 'a proxy without its service',
    changes: [() => ({status: 502, headers: HTML, body: '<h1>Bad Gateway'})],
    troubles: [/^reachable: \S+ answers 502/],
  },
  {
    name: 'no tables: Better Auth fails at everything',
    changes: [at(/ \/auth\//, {status: 500, body: ''})],
    troubles: [/^database: \S+\/auth\/ok answers 500/],
  },
  {
    name: 'no tables: Better Auth fails where it needs one',
    changes: [at(/reset-password/, {status: 500, body: ''})],
    troubles: [/^database: \S+\/auth\/reset-password answers 500/],
  },
  {
    name: 'CORS for another origin',
    changes: [trusting('https://elsewhere.example')],
    troubles: [
      /^cors: CORS does not let the pages of http:\/\/localhost:3000 in/,
    ],
  },
  {
    name: 'CORS for an origin with a slash',
    changes: [headers({'access-control-allow-origin': `${SITE}/`})],
    troubles: [/^cors: CORS lets in http:\/\/localhost:3000\/, with a slash/],
  },
  {
    name: 'CORS for https in place of http',
    changes: [trusting('https://localhost:3000')],
    troubles: [/^cors: CORS lets in https:\/\/localhost:3000, with https/],
  },
  {
    name: 'CORS for "*"',
    changes: [headers({'access-control-allow-origin': '*'})],
    troubles: [/^cors: CORS answers "Access-Control-Allow-Origin: \*"/],
  },
  {
    name: 'CORS set twice',
    changes: [headers({'access-control-allow-origin': `${SITE}, ${SITE}`})],
    troubles: [/^cors: The header Access-Control-Allow-Origin is there twice/],
  },
  {
    name: 'CORS without cookies',
    changes: [headers({'access-control-allow-credentials': null})],
    troubles: [/^cors: CORS allows the origin, but not its cookies/],
  },
  {
    name: 'CORS without the content type',
    changes: [headers({'access-control-allow-headers': '*'})],
    troubles: [/^cors: CORS does not allow the header "content-type"/],
  },
  {
    name: 'a sign-in asked of a preflight',
    changes: [
      (reply, {method}) =>
        method === 'OPTIONS' ? {...reply, status: 401} : reply,
    ],
    troubles: [
      /^cors: The preflight \(OPTIONS \S+\) of \S+ is answered .* 401/,
    ],
  },
  {
    name: 'CORS on preflights alone',
    changes: [
      (reply, asked) =>
        asked.method === 'OPTIONS'
          ? reply
          : headers({'access-control-allow-origin': null})(reply, asked),
    ],
    troubles: [/^cors: The preflight of \S+ is answered well, but/],
  },
  {
    name: 'preflights kept for a week, and no Vary',
    changes: [headers({'access-control-max-age': '604800', vary: null})],
    troubles: [
      /^cors-cache: .*"Vary: Origin" is missing/,
      /^cors-cache: Browsers may keep a preflight's answer for 604800 seconds/,
    ],
  },
  {
    name: 'a cache in front',
    changes: [
      headers({
        'access-control-allow-origin': SITE,
        'access-control-allow-credentials': 'true',
        age: '12',
      }),
    ],
    troubles: [/^cors-cache: A cache in front of the backend answers another/],
  },
  {
    name: 'headers of level 3 that are not exposed',
    changes: [headers({'access-control-expose-headers': 'Retry-After'})],
    troubles: [
      'exposed-headers: Headers are not exposed to the site: X-Retry-After, Content-Disposition.',
    ],
  },
  {
    name: 'Better Auth that trusts another scheme and CORS that does not',
    changes: [
      at(/^POST \/auth\/sign-out/, (reply, {origin}) =>
        origin === 'https://localhost:3000'
          ? {status: 200, headers: {'set-cookie': `${SESSION}; SameSite=Lax`}}
          : {...reply, status: 403, body: {code: 'INVALID_ORIGIN'}},
      ),
    ],
    troubles: [
      /^trusted-origins: Better Auth trusts https:\/\/localhost:3000, with https for http, but not http/,
    ],
  },
  {
    name: 'a preview that nobody told of',
    changes: [at(/capabilities|select|query/, gone)],
    options: {ask: false},
    origins: [
      ...LOCAL,
      {origin: 'http://deploy-preview-7--docs.netlify.app', role: 'preview'},
    ],
    troubles: [
      /^addresses: Readers of http:\/\/deploy-preview-7/,
      /^cors: CORS does not let the pages of http:\/\/deploy-preview-7/,
      /^trusted-origins: Better Auth does not trust http:\/\/deploy-preview-7/,
    ],
  },
  {
    name: 'neighbours on a shared host let in',
    changes: [
      (_reply, asked) => {
        const isNeighbour = asked.origin?.endsWith('.netlify.app') ?? false;
        const reply = imitate()({
          ...asked,
          origin: isNeighbour ? SITE : asked.origin,
        });
        return isNeighbour
          ? {
              ...reply,
              headers: {
                ...reply.headers,
                'access-control-allow-origin': asked.origin ?? '',
              },
            }
          : reply;
      },
    ],
    origins: pagesAt('http://docs.netlify.app'),
    troubles: [
      /^addresses: Readers of http:\/\/docs\.netlify\.app/,
      /^open-origins: .* everybody who has a name like \S+\.netlify\.app/,
    ],
  },
  {
    name: 'any origin let in',
    changes: [
      (reply, {origin, method}) => ({
        ...reply,
        ...(origin !== undefined && {
          headers: {
            ...reply.headers,
            'access-control-allow-origin': origin,
            'access-control-allow-credentials': 'true',
            ...(method === 'OPTIONS' && {
              'access-control-allow-headers': 'content-type',
            }),
          },
        }),
      }),
    ],
    troubles: [/^open-origins: CORS lets in, with cookies, any site at all/],
  },
  {
    name: 'a cookie without Secure beside SameSite=None',
    changes: [cookie(`${SESSION}; SameSite=None`)],
    troubles: [/^cookies: .* SameSite=None .* not Secure/],
  },
  {
    name: 'a cookie for another domain, and for scripts',
    changes: [
      cookie(
        'better-auth.session_token=; Path=/; SameSite=Strict; Domain=.example.com',
      ),
    ],
    troubles: [
      /^cookies: .* for the domain "example.com", and comes from localhost/,
      /^cookies: Scripts can read/,
      /^cookies: .* SameSite=Strict/,
    ],
  },
  {
    name: '127.0.0.1 for localhost',
    changes: [trusting('http://127.0.0.1:3000')],
    origins: pagesAt('http://127.0.0.1:3000'),
    troubles: [
      'addresses: The site is opened at "127.0.0.1" and the backend at "localhost".',
    ],
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
];

describe('the doctor finds', () => {
  it.each(CASES)(
    '$name',
    async ({changes, options = {}, origins = LOCAL, troubles}) => {
      const backendUrl = await serveChanged(...changes);

      const found = await diagnose({backendUrl, options, origins});

      expect(found.troubles).toEqual(
        troubles.map((trouble) => expect.stringMatching(trouble) as string),
      );
      expect(found.report.outcome).toBe(
        troubles.length > 0 ? 'trouble' : 'healthy',
      );
      // A finding without a way out helps nobody.
      for (const {findings} of found.report.checks) {
        for (const {change, why} of findings) {
          expect([change, why]).not.toContain('');
        }
      }
    },
  );

  it('a policy of the published site that keeps its pages from the backend', async () => {
    const backendUrl = await serveChanged(trusting('http://localhost:4000'));
    const site = await serve(() => ({
      status: 200,
      headers: {
        ...HTML,
        'content-security-policy':
          "default-src 'self'; connect-src https://*.example.com",
      },
      body: '<h1>Sign in</h1>',
    }));
    closing.push(site.close);

    const found = await diagnose({backendUrl, origins: pagesAt(site.url)});

    expect(found.troubles).toContainEqual(
      `site-headers: The Content-Security-Policy of ${site.url} does not let its pages ask ${backendUrl}.`,
    );
  });
});

it('tells a site in development of what is in its way alone', async () => {
  const served = await serveChanged(at(/profile/, gone));
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
  const {url, close} = await serve(() => {
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
  closing.push(close);

  const {report} = await diagnose({backendUrl: url, mayWrite: true});

  expect(report.outcome).toBe('trouble');
  expect(report.checks.map(({status}) => status)).not.toContain('failed');
});
