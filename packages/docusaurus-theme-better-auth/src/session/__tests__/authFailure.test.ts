import {describe, expect, it} from 'vitest';
import {
  AuthFailure,
  failureOfAuthAnswer,
  failureOfStatus,
  reach,
  retryAfterOf,
} from '../authFailure';

describe('failureOfAuthAnswer', () => {
  it.each([
    [401, 'INVALID_EMAIL_OR_PASSWORD', 'wrong-credentials'],
    [401, undefined, 'wrong-credentials'],
    [422, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', 'email-taken'],
    [400, 'PASSWORD_TOO_SHORT', 'password-too-short'],
    [403, 'INVALID_ORIGIN', 'untrusted-origin'],
    [429, undefined, 'rate-limited'],
    [404, undefined, 'unreachable'],
    [500, undefined, 'unreachable'],
    [503, 'A_CODE_OF_TOMORROW', 'unreachable'],
    [418, 'A_CODE_OF_TOMORROW', 'unexpected'],
  ])('reads %i %s as %s', (status, code, expected) => {
    expect(failureOfAuthAnswer({status, code}).code).toBe(expected);
  });

  it('names the waiting time', () => {
    expect(failureOfAuthAnswer({status: 429}, 12)).toMatchObject({
      code: 'rate-limited',
      retryAfter: 12,
    });
  });
});

describe('failureOfStatus', () => {
  it.each([
    [413, 'input-refused'],
    [422, 'input-refused'],
    [0, 'unreachable'],
  ])('reads %i as %s', (status, expected) => {
    expect(failureOfStatus(status).code).toBe(expected);
  });
});

describe('retryAfterOf', () => {
  it.each([
    [{'retry-after': '7'}, 7],
    [{'x-retry-after': '7.2'}, 8],
    [{'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT'}, null],
    [{}, null],
  ])('reads %j as %j', (headers, expected) => {
    expect(retryAfterOf(new Headers(headers))).toBe(expected);
  });
});

describe('reach', () => {
  it('takes any rejection for a backend out of reach', async () => {
    await expect(
      reach(() => Promise.reject(new TypeError('Failed to fetch'))),
    ).rejects.toEqual(new AuthFailure('unreachable'));
  });
});
