import {expect, it} from 'vitest';
import {acceptLanguage} from '../acceptLanguage';

it.each<[string, string[], string]>([
  ['ur', [], 'ur'],
  ['ur', ['en-GB', 'en'], 'ur,en-GB;q=0.8,en;q=0.7'],
  ['de', ['en', 'de'], 'de,en;q=0.8'],
  ['', ['fr'], 'fr'],
])('%s before %j is %s', (page, browser, header) => {
  expect(acceptLanguage(page, browser)).toBe(header);
});

it('stays a header that CORS lets through unasked', () => {
  const header = acceptLanguage(
    'zh-Hans',
    Array.from({length: 40}, (_, index) => `x-languag-e${String(index)}`),
  );
  expect(header.length).toBeLessThanOrEqual(128);
  expect(header).toMatch(/^zh-Hans,x-languag-e0;q=0\.8(?:,[\w-]+;q=0\.\d)+$/);
});
