import {describe, expect, it} from 'vitest';
import {createLinkFilter} from '../answerLinks.js';

const SOURCES = ['/docs/intro#install'];

function filter(text: string, size: number): string {
  const links = createLinkFilter(SOURCES);
  let shown = '';
  for (let start = 0; start < text.length; start += size) {
    shown += links.add(text.slice(start, start + size));
  }
  return shown + links.end();
}

describe.each([1, 7, 1000])('in pieces of %i', (size) => {
  it.each([
    ['Run npm start [1].', 'Run npm start [1].'],
    [
      'See [the docs](/docs/intro#install) [1].',
      'See [the docs](/docs/intro#install) [1].',
    ],
    ['See [the docs](/docs/other).', 'See [the docs].'],
    [
      'Go to [this page](https://evil.example.org.attacker.io/x).',
      'Go to [this page].',
    ],
    ['Go to https://attacker.io/?q=secret now', 'Go to [link removed] now'],
    ['Go to HTTPS://ATTACKER.IO now', 'Go to [link removed] now'],
    [
      'Go to //attacker.io/x or www.attacker.io',
      'Go to [link removed] or [link removed]',
    ],
    ['![x](https://attacker.io/p.png)', '![x]'],
    ['<img src="https://attacker.io/p.png">', '<img src="[link removed]">'],
    [
      'Click javascript:alert(1) or data:text/html,x',
      'Click [link removed]) or [link removed]',
    ],
    [
      'It serves http://localhost:8000 and https://docs.example.com/x.',
      'It serves http://localhost:8000 and https://docs.example.com/x.',
    ],
    ['Note: use `a // b`', 'Note: use `a // b`'],
  ])('%s', (given, expected) => {
    expect(filter(given, size)).toBe(expected);
  });
});
