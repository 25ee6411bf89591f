import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Reader, TestBackend} from './testBackend.js';
import {
  BACKEND_KINDS,
  PASSWORD,
  signUp,
  SITE,
  startEmptyBackend,
} from './testBackend.js';

/** What no answer may show: where the code is, what it is, what it asked. */
const INSIDES =
  /\n\s+at |node_modules|\.[cm]?[jt]s:\d|\bstack\b|\/(?:home|work|usr|packages)\/|\b(?:TypeError|SyntaxError|ZodError|APIError)\b|\bselect .* from\b|\binsert into\b|\brelation\b|\bkysely\b|better-auth@/i;

const PATHS = [
  '/auth/sign-in/email',
  '/auth/signin',
  '/auth/sign-up/email',
  '/auth/request-password-reset',
  '/auth/reset-password',
  '/auth/change-password',
  '/auth/update-user',
  '/auth/revoke-session',
  '/auth/reader-profile/profile',
  '/api/v1/profile',
];

const nest = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

type Body = string | Uint8Array<ArrayBuffer>;

/** Each breaks the shape that every path here asks for. */
const BODIES: [string, Body, string?][] = [
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['text', '"text"'],
  ['no JSON', '{"email": '],
  ['two of it', '{}{}'],
  [
    'objects for text',
    '{"email":{"$gt":""},"password":{"$ne":1},"name":{},"newPassword":{},"token":{},"consent_given":{},"currentPassword":[],"image":7}',
  ],
  [
    'lists for text',
    '{"email":["a"],"password":["b"],"name":["c"],"newPassword":[],"token":[],"consent_given":[],"currentPassword":[],"image":[]}',
  ],
  ['no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  [
    'a form in place of JSON',
    'email[$gt]=&password[]=1',
    'application/x-www-form-urlencoded',
  ],
  [
    'a form with half an escape',
    'email=%E0%A4%A&password=%',
    'application/x-www-form-urlencoded',
  ],
  ['parts without a boundary', '--x\r\n\r\n', 'multipart/form-data'],
  [
    'XML',
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
    'application/xml',
  ],
  ['text with no type', '{}', ''],
  ['a type that is none', '{}', 'application/json, text/html'],
  [
    'a type that is almost JSON',
    '{"email":"a@example.com","password":"x"}',
    'application/jsonp',
  ],
];

describe.each(BACKEND_KINDS)('broken bodies on %s', (kind) => {
  // The plugin's own endpoint is where Better Auth is.
  const paths =
    kind === 'a gateway'
      ? PATHS.filter((path) => !path.includes('reader-profile'))
      : PATHS;
  let started: TestBackend;
  let reader: Reader;

  beforeAll(async () => {
    started = await startEmptyBackend(kind, {rateLimits: false});
    reader = await signUp(started);
  });
  afterAll(() => started.backend.close());

  function send(
    path: string,
    body: Body,
    contentType = 'application/json',
  ): Promise<Response> {
    return fetch(`${started.url}${path}`, {
      method: 'POST',
      headers: {
        Origin: SITE,
        Cookie: reader.cookie,
        ...(contentType !== '' && {'Content-Type': contentType}),
      },
      body,
    });
  }

  async function expectRefusal(
    answer: Response,
    statuses: number[],
  ): Promise<string> {
    const text = await answer.text();
    expect.soft(statuses, `${answer.url} ${text}`).toContain(answer.status);
    expect.soft(text, answer.url).not.toMatch(INSIDES);
    return text;
  }

  it.each(BODIES)(
    '%s is refused in words',
    async (_what, body, contentType) => {
      await Promise.all(
        paths.map(async (path) => {
          const answer = await send(path, body, contentType);
          await expectRefusal(answer, [400, 401, 413, 415, 422]);
        }),
      );
    },
  );

  it('one level too deep is 422, before anything is made of it', async () => {
    for (const path of paths) {
      for (const body of [nest(33), nest(10_000), '['.repeat(60_000)]) {
        const answer = await send(path, body);
        expect(answer.status).toBe(422);
        expect(answer.headers.get('content-type')).toBe(
          'application/problem+json',
        );
        expect(await answer.json()).toMatchObject({
          detail: 'The body is nested more than 32 levels deep.',
        });
      }
    }
  });

  it('of 65,537 bytes is 413, and of 65,536 is read', async () => {
    const filled = (bytes: number) => {
      const frame = JSON.stringify({filling: ''}).length;
      return JSON.stringify({filling: 'x'.repeat(bytes - frame)});
    };
    for (const path of paths) {
      const answer = await send(path, filled(65_537));
      expect(answer.status).toBe(413);
      await expectRefusal(
        await send(path, filled(65_536)),
        [200, 400, 401, 422],
      );
    }
  });

  it('with keys of prototypes changes no prototype, and is read past them', async () => {
    const poison = [
      '"__proto__":{"polluted":true,"role":"admin","isAdmin":true}',
      '"constructor":{"prototype":{"polluted":true}}',
      '"prototype":{"polluted":true}',
      '"__defineGetter__":1,"toString":null,"hasOwnProperty":"x"',
    ].join();
    const valid: Record<string, string> = {
      '/auth/sign-in/email': `"email":"${reader.email}","password":"${PASSWORD}"`,
      '/auth/sign-up/email': `"name":"Ada","email":"poison-${String(Date.now())}@example.com","password":"${PASSWORD}"`,
      '/auth/update-user': '"name":"Grace"',
      '/api/v1/profile': '"software_background":"Go","consent_given":true',
    };
    for (const [path, fields] of Object.entries(valid)) {
      for (const body of [`{${poison},${fields}}`, `{${fields},${poison}}`]) {
        const answer = await send(path, body);
        await expectRefusal(answer, [200, 400, 422]);
      }
    }
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    const session = await reader.call('GET', '/auth/get-session');
    const text = await session.text();
    expect(session.status).toBe(200);
    expect(text).not.toMatch(/polluted|isAdmin|"role":"admin"/);
  });

  it('with half a character is taken, or refused in words', async () => {
    const answer = await send('/auth/update-user', '{"name":"\\ud800 half"}');
    await expectRefusal(answer, [200, 400, 422]);
    const saved = await send(
      '/api/v1/profile',
      '{"software_background":"\\udfff","consent_given":true}',
    );
    await expectRefusal(saved, [200, 422]);
  });

  it.each([
    ['a path of 10 KB', `/auth/${'x'.repeat(10_000)}`],
    ['escapes without end', `/auth/${'%25'.repeat(500)}`],
    ['half an escape', '/auth/%E0%A4%A'],
    ['half an escape for our own', '/api/v1/profile/%E0%A4%A'],
    ['a query of lists', '/auth/get-session?a[]=1&a[]=2&__proto__[x]=1'],
    ['SQL', "/auth/reset-password/'%20OR%201=1--?callbackURL=/"],
    [
      'a header in a query',
      '/auth/verify-email?token=a%0d%0aSet-Cookie:%20x=1',
    ],
  ])('is not the only thing that can be: %s', async (_what, path) => {
    for (const method of ['GET', 'POST', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${started.url}${path}`, {
        method,
        headers: {Origin: SITE, Cookie: reader.cookie},
        redirect: 'manual',
      });
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('x=1');
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(INSIDES);
    }
  });

  it('leave no failure in the log', () => {
    expect(started.log.filter(({level}) => level === 'error')).toEqual([]);
  });
});
