import {describe, expect, it} from 'vitest';
import {withoutSessionTokens} from '../sessionToken.js';

const user = {id: 'u', name: 'Ada'};

describe('withoutSessionTokens', () => {
  it.each([
    ['a sign-in', {token: 't', user}, {user}],
    [
      'a session',
      {session: {id: 's', token: 't'}, user},
      {session: {id: 's'}, user},
    ],
    [
      'a list of sessions',
      [{id: 's', token: 't', userId: 'u', expiresAt: 'then'}],
      [{id: 's', userId: 'u', expiresAt: 'then'}],
    ],
  ])('takes the token out of %s', (_, answer, expected) => {
    expect(withoutSessionTokens(answer)).toEqual(expected);
  });

  it('leaves the sign that an address must be verified first', () => {
    expect(withoutSessionTokens({token: null, user})).toEqual({
      token: null,
      user,
    });
  });

  it('leaves a token that is not a session', () => {
    expect(withoutSessionTokens({token: 'one-time'})).toEqual({
      token: 'one-time',
    });
  });
});
