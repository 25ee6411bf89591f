import {expect, it} from 'vitest';
import {withoutSessionTokens} from '../sessionToken.js';

const session = {id: '1', userId: '2', expiresAt: 'later'};
const user = {id: '2', name: 'Ada'};

it.each([
  [{token: 't', user}, {user}],
  [
    {token: null, user},
    {token: null, user},
  ],
  [
    {session: {...session, token: 't'}, user},
    {session, user},
  ],
  [{session: {token: 't'}}, {session: {}}],
  [[{...session, token: 't'}], [session]],
  [{data: {user, token: 't'}}, {data: {user}}],
  [null, null],
  ['token', 'token'],
  [{token: 'a one-time token'}, {token: 'a one-time token'}],
  [{success: true}, {success: true}],
])('%j becomes %j', (given, expected) => {
  expect(withoutSessionTokens(given)).toEqual(expected);
});
