import {describe, expect, it} from 'vitest';
import {joinParagraphs} from '../splitText';

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe('joinParagraphs', () => {
  it('keeps what is short together, and nothing of nothing', () => {
    expect(joinParagraphs(['one', 'two'])).toEqual(['one\n\ntwo']);
    expect(joinParagraphs([])).toEqual([]);
  });

  it.each([
    ['lines of code', 'const value = 1;\n'.repeat(400)],
    ['sentences', 'This is a sentence of some words. '.repeat(200)],
    ['sentences without spaces', '這是一個句子。'.repeat(600)],
    ['words', 'word '.repeat(1500)],
    ['one endless word', '😀'.repeat(3000)],
  ])('splits %s and loses nothing', (_, text) => {
    const parts = joinParagraphs([text]);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(2000);
      expect(part).not.toMatch(/\p{Surrogate}/u);
    }
    expect(withoutSpace(parts.join(''))).toBe(withoutSpace(text));
  });
});
