import {describe, expect, it} from 'vitest';
import {assertJsonDepth, BODY_MAX_DEPTH} from '../jsonDepth.js';

const nest = (depth: number, open = '[', close = ']') =>
  open.repeat(depth) + close.repeat(depth);

describe('the depth of a body', () => {
  it.each([
    ['lists', nest(BODY_MAX_DEPTH)],
    ['objects', nest(BODY_MAX_DEPTH, '{"a":', '}')],
    ['many of them beside each other', `[${'[],'.repeat(1000)}[]]`],
    ['brackets in a string', JSON.stringify('['.repeat(1000))],
    ['brackets after an escaped quote', JSON.stringify(`"${nest(1000)}`)],
    [
      'a string that ends in a backslash',
      `["\\\\",${nest(BODY_MAX_DEPTH - 1)}]`,
    ],
    ['nothing', ''],
  ])('is fine: %s', (_what, text) => {
    expect(() => {
      assertJsonDepth(text);
    }).not.toThrow();
  });

  it.each([
    ['lists', nest(BODY_MAX_DEPTH + 1)],
    ['objects', nest(BODY_MAX_DEPTH + 1, '{"a":', '}')],
    ['both', nest(BODY_MAX_DEPTH / 2 + 1, '[{"a":', '}]')],
    ['without an end', '['.repeat(60_000)],
    ['behind a string', `["\\\\",${nest(BODY_MAX_DEPTH)}]`],
  ])('is too much: %s', (_what, text) => {
    expect(() => {
      assertJsonDepth(text);
    }).toThrow('The body is nested more than 32 levels deep.');
  });
});
