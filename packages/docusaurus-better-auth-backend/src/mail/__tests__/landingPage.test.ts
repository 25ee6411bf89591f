import {expect, it} from 'vitest';
import {withLandingPage} from '../landingPage.js';

const AUTH = 'https://api.example.com/auth';
const SITES = ['https://docs.example.com', 'https://help.example.com'];

function pageOf(link: string, parameter: string, origin?: string) {
  const url = new URL(
    withLandingPage(
      `${AUTH}/${link}`,
      SITES,
      new Headers(origin === undefined ? {} : {Origin: origin}),
    ),
  );
  expect(url.href.startsWith(`${AUTH}/`)).toBe(true);
  return url.searchParams.get(parameter);
}

it.each([
  ['verify-email?token=t&callbackURL=%2F', undefined, `${SITES[0] ?? ''}/`],
  ['verify-email?token=t&callbackURL=%2F', SITES[1], `${SITES[1] ?? ''}/`],
  [
    'verify-email?token=t&callbackURL=%2Fdocs%2Fa%3Fb%3Dc%23d',
    'https://evil.test',
    `${SITES[0] ?? ''}/docs/a?b=c#d`,
  ],
  [
    'verify-email?token=t&callbackURL=https%3A%2F%2Fhelp.example.com%2Fx',
    SITES[0],
    `${SITES[1] ?? ''}/x`,
  ],
  [
    'reset-password/t?callbackURL=',
    undefined,
    `${SITES[0] ?? ''}/reset-password`,
  ],
])('the link %s, asked for from %s, leads to %s', (link, origin, page) => {
  expect(pageOf(link, 'callbackURL', origin)).toBe(page);
});

it('keeps each page of a sign-in link, and its token', () => {
  const link =
    'magic-link/verify?token=t&callbackURL=%2F&newUserCallbackURL=%2Fhi&errorCallbackURL=%2Foh';
  expect(pageOf(link, 'token')).toBe('t');
  expect(pageOf(link, 'newUserCallbackURL')).toBe(`${SITES[0] ?? ''}/hi`);
  expect(pageOf(link, 'errorCallbackURL')).toBe(`${SITES[0] ?? ''}/oh`);
});

it('leads to the backend itself where there is no site', () => {
  const link = new URL(
    withLandingPage(
      'http://localhost:8000/auth/verify-email?token=t&callbackURL=%2Fx',
      [],
      undefined,
    ),
  );
  expect(link.searchParams.get('callbackURL')).toBe('http://localhost:8000/x');
});
