import {expect, it} from 'vitest';
import {relativeTime} from '../relativeTime';

const now = new Date('2026-11-23T12:00:00Z');

it.each([
  ['2026-11-23T11:59:30Z', 'now'],
  ['2026-11-23T11:58:00Z', '2 minutes ago'],
  ['2026-11-22T12:00:00Z', 'yesterday'],
  ['2026-11-21T11:00:00Z', '2 days ago'],
  ['2026-10-01T12:00:00Z', 'last month'],
])('says how long ago %s was', (time, words) => {
  expect(relativeTime(new Date(time), 'en', now)).toBe(words);
});

it('speaks the reader’s language', () => {
  expect(relativeTime(new Date('2026-11-20T12:00:00Z'), 'de', now)).toBe(
    'vor 3 Tagen',
  );
});
