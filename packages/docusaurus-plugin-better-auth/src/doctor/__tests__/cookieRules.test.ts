import {expect, it} from 'vitest';
import {findSessionCookie, judgeCookie} from '../cookieRules';

const DOCS = 'https://docs.example.com';

function judge(attributes: string, backend: string, origin: string): string[] {
  const cookie = findSessionCookie([
    'other=1; Path=/',
    `better-auth.session_token=a; Path=/; ${attributes}`,
  ]);
  expect(cookie).not.toBeNull();
  return cookie === null
    ? []
    : judgeCookie(cookie, backend, [origin]).map(
        ({severity, what}) => `${severity}: ${what}`,
      );
}

it.each<[string, string, string, RegExp[]]>([
  ['HttpOnly; Secure; SameSite=Lax', 'https://api.example.com', DOCS, []],
  ['HttpOnly; Secure', 'https://docs.example.com/backend', DOCS, []],
  [
    'HttpOnly; SameSite=Lax',
    'http://localhost:8000',
    'http://localhost:3000',
    [],
  ],
  [
    'HttpOnly; Secure; SameSite=Lax',
    'https://api.example.net',
    DOCS,
    [/^error: .* are two sites to a browser, .* SameSite=lax/i],
  ],
  [
    // On a shared host every name is a site of its own.
    'HttpOnly; Secure',
    'https://me-api.github.io',
    'https://me.github.io',
    [/^error: .* are two sites .*by default/],
  ],
  [
    // The scheme is a part of a site.
    'HttpOnly',
    'http://api.example.com',
    DOCS,
    [/^error: .* are two sites/],
  ],
  [
    'HttpOnly; SameSite=Lax',
    'http://127.0.0.1:8000',
    'http://localhost:3000',
    [/^error: .* are two sites/],
  ],
  [
    'HttpOnly; Secure; SameSite=None',
    'https://api.example.net',
    DOCS,
    [/^warning: .* not Partitioned/],
  ],
  [
    'HttpOnly; Secure; SameSite=None; Partitioned',
    'https://api.example.net',
    DOCS,
    [/^information: .* as well as it can be/],
  ],
  [
    'HttpOnly; SameSite=None',
    'https://api.example.com',
    DOCS,
    [/^error: .* not Secure/],
  ],
  [
    'HttpOnly; SameSite=Lax',
    'https://api.example.com',
    DOCS,
    [/^warning: The backend is on https, .* not Secure/],
  ],
  [
    'HttpOnly; Secure',
    'http://api.example.com',
    'http://docs.example.com',
    [/^error: .* is Secure, and the backend is on http/],
  ],
  [
    'HttpOnly; Secure; Domain=example.com',
    'https://api.example.com',
    DOCS,
    [/^warning: .* for the whole of "example\.com"/],
  ],
  [
    'HttpOnly; Secure; Domain=co.uk',
    'https://api.example.co.uk',
    'https://docs.example.co.uk',
    [/^error: .* for the domain "co\.uk"/],
  ],
  [
    'HttpOnly; Secure; Domain=docs.example.com',
    'https://api.example.com',
    DOCS,
    [/^error: .* for the domain "docs\.example\.com", and comes from api/],
  ],
])('judges "%s" of %s for %s', (attributes, backend, origin, expected) => {
  expect(judge(attributes, backend, origin)).toEqual(
    expected.map((text) => expect.stringMatching(text) as string),
  );
});
