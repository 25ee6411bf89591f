import {expect, it} from 'vitest';
import {isEndpointAccessible, readAudience} from '../access.js';

const reader = {id: '1', name: 'Ada', email: 'ada@example.com', role: 'user'};

it.each([
  ['/healthz', true, true],
  ['/readyz', true, true],
  ['/api/v1/profile', false, true],
  ['/api/v1/nowhere', false, false],
  ['constructor', false, false],
])('%s is open to anyone: %s, to a reader: %s', (path, anyone, signedIn) => {
  expect(isEndpointAccessible(path, null)).toBe(anyone);
  expect(isEndpointAccessible(path, reader)).toBe(signedIn);
});

it('refuses a route that nobody decided about', () => {
  expect(() => {
    readAudience('/api/v1/new');
  }).toThrow('The route /api/v1/new is not in the access table.');
});
