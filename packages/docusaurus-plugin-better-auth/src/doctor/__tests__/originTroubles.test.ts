import {findTroubles, gone, pagesAt, trusting} from './brokenServers';
import {LOCAL} from './diagnose';
import {at, headers, imitate, SITE, type Change} from './imitation';

const cookie = (text: string): Change =>
  at(/^POST \/auth\/sign-out/, (reply) => ({
    ...reply,
    headers: {
      ...reply.headers,
      ...(reply.headers['set-cookie'] !== undefined && {'set-cookie': text}),
    },
  }));

const SESSION = 'better-auth.session_token=; Max-Age=0; Path=/; HttpOnly';

findTroubles([
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
]);
