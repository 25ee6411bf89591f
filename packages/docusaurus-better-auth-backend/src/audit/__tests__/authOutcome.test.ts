import {ReaderProfileError} from 'better-auth-reader-profile';
import {expect, it} from 'vitest';
import {isBySession, kindOfAuthCall, kindOfRoute} from '../authEventKind.js';
import {readAuthError, readAuthResult} from '../authOutcome.js';

it.each([
  ['/sign-in/email', 'sign-in'],
  ['/sign-in/social', 'social'],
  ['/callback/github', 'social'],
  ['/sign-in/magic-link', 'magic-link-request'],
  ['/two-factor/verify-totp', 'two-factor'],
  ['/admin/ban-user', 'admin-ban-user'],
  ['/admin/ada@example.com', 'read'],
  ['/constructor', 'read'],
  ['/get-session', 'read'],
])('calls %s %s', (path, kind) => {
  expect(kindOfAuthCall(path)).toBe(kind);
});

it('knows the acts among our own routes', () => {
  expect(kindOfRoute('POST', '/api/v1/admin/users/:id/ban')).toBe(
    'admin-ban-user',
  );
  expect(kindOfRoute('GET', '/api/v1/profile')).toBeNull();
});

it('asks for the session where an act needs one', () => {
  expect(
    ['sign-out', 'change-password', 'delete-user'].every(isBySession),
  ).toBe(true);
  expect(['sign-in', 'password-reset', 'read'].some(isBySession)).toBe(false);
});

it.each([
  [200, {user: {}}, 'success', null],
  [
    401,
    {code: 'INVALID_EMAIL_OR_PASSWORD'},
    'failure',
    'INVALID_EMAIL_OR_PASSWORD',
  ],
  [403, {code: 'INVALID_ORIGIN'}, 'refused', 'INVALID_ORIGIN'],
  [403, {code: 'BANNED_USER'}, 'failure', 'BANNED_USER'],
  [422, {code: 'USER_ALREADY_EXISTS'}, 'failure', 'USER_ALREADY_EXISTS'],
  [429, {message: 'Too many requests'}, 'refused', 'HTTP_429'],
  [503, {code: 'SERVICE_UNAVAILABLE'}, 'refused', 'SERVICE_UNAVAILABLE'],
  [400, {code: 'my password is hunter2'}, 'failure', 'HTTP_400'],
  [500, undefined, 'failure', 'HTTP_500'],
])('reads status %i with %o as %s', (status, body, outcome, code) => {
  expect(readAuthResult(new Response(null, {status}), body)).toEqual({
    outcome,
    code,
  });
});

it.each([
  ['https://docs.example.com/?error=INVALID_TOKEN', 'failure', 'INVALID_TOKEN'],
  ['/?error=access_denied#top', 'failure', 'ACCESS_DENIED'],
  // Whoever calls back may say anything.
  ['/?error=ada_lovelace', 'failure', 'OTHER_ERROR'],
  ['https://docs.example.com/', 'success', null],
])('reads a redirect to %s as %s', (location, outcome, code) => {
  const response = new Response(null, {
    status: 302,
    headers: {Location: location},
  });
  expect(readAuthResult(response, undefined)).toEqual({outcome, code});
});

it('reads what is thrown', () => {
  expect(readAuthError(new ReaderProfileError(413, 'Too large'))).toEqual({
    outcome: 'refused',
    code: 'HTTP_413',
  });
  expect(readAuthError(new Error('secret'))).toEqual({
    outcome: 'failure',
    code: 'HTTP_500',
  });
});
