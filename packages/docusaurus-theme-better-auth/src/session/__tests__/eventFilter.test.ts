import {expect, it} from 'vitest';
import {toQuery} from '../adminRequest';
import {readEventFilter, toEventQuery} from '../eventFilter';

it('reads a filter, and leaves out what is none', () => {
  const read = (query: string) => readEventFilter(new URLSearchParams(query));
  expect(read('?kind=sign-in&outcome=failure&since=2026-11-01')).toEqual({
    kind: 'sign-in',
    outcome: 'failure',
    since: '2026-11-01',
  });
  expect(read('?kind=&since=yesterday&until=2026-13-40')).toEqual({});
});

it('includes the last day', () => {
  expect(toEventQuery({since: '2026-11-01', until: '2026-11-30'})).toEqual({
    since: '2026-11-01',
    until: '2026-12-01',
  });
  expect(toEventQuery({until: '2026-12-31'})).toEqual({until: '2027-01-01'});
  expect(toEventQuery({kind: 'sign-in'})).toEqual({kind: 'sign-in'});
});

it('makes a query of what is set', () => {
  expect(toQuery({search: undefined, cursor: ''})).toBe('');
  expect(toQuery({search: 'a&b', cursor: '1.x'})).toBe(
    '?search=a%26b&cursor=1.x',
  );
});
