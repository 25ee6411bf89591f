import {expect, it} from 'vitest';
import {readCoarseUserAgent} from '../coarseUserAgent.js';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome',
    'Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Firefox',
    'Linux',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iOS',
  ],
  ['curl/8.11.0', 'other', 'other'],
  ['ada@example.com/1.0 (my-secret; os)', 'other', 'other'],
  ['', 'other', 'other'],
  [null, 'other', 'other'],
  [`Mozilla/5.0 ${'('.repeat(60_000)}`, 'other', 'other'],
])('reads %s', (userAgent, browser, os) => {
  expect(readCoarseUserAgent(userAgent)).toEqual({browser, os});
});
