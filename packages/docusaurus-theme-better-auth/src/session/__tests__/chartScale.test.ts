import {expect, it} from 'vitest';
import {chartMarks, chartTop, summariseChart} from '../chartScale';

it.each([
  [[], 2],
  [[0, 0], 2],
  [[1], 2],
  [[2, 1], 2],
  [[3], 4],
  [[9, 10], 10],
  [[11], 20],
  [[99], 100],
  [[101], 200],
  [[4_200_000], 6_000_000],
])('puts the top of %j at %i', (values, top) => {
  expect(chartTop(values)).toBe(top);
  expect(chartMarks(top).every(Number.isInteger)).toBe(true);
});

it('sums up, and names the first of the highest', () => {
  const days = [
    {day: 'a', value: 1},
    {day: 'b', value: 3},
    {day: 'c', value: 3},
  ];
  expect(summariseChart(days)).toEqual({total: 7, highest: days[1]});
  expect(summariseChart([{value: 0}])).toEqual({total: 0, highest: null});
  expect(summariseChart([])).toEqual({total: 0, highest: null});
});
