import {describe, expect, it} from 'vitest';
import {makeSnippet} from '../snippet.js';

const FILLER = 'Some other words stand here. '.repeat(40);

function shown({text, highlights}: ReturnType<typeof makeSnippet>): string[] {
  return highlights.map(([start, end]) => text.slice(start, end));
}

describe('makeSnippet', () => {
  it('shows the part with most of the words', () => {
    const snippet = makeSnippet(
      `Cookie. ${FILLER}A cookie\n\nof a session. ${FILLER}`,
      (word) => /^(cookie|session)$/i.test(word),
      [],
      120,
    );
    expect(snippet.text).toMatch(/^….*A cookie of a session\..*…$/);
    expect(snippet.text.length).toBeLessThanOrEqual(122);
    expect(shown(snippet)).toEqual(['cookie', 'session']);
  });

  it('keeps a short text whole, markup as it is', () => {
    const text = '<img src=x onerror=alert(1)> & "cookie"';
    const snippet = makeSnippet(text, (word) => word === 'cookie', [], 120);
    expect(snippet.text).toBe(text);
    expect(shown(snippet)).toEqual(['cookie']);
  });

  it('joins pairs of a script without spaces', () => {
    const snippet = makeSnippet(
      '全文検索エンジンです。',
      () => false,
      ['全文', '文検', '検索'],
      120,
    );
    expect(shown(snippet)).toEqual(['全文検索']);
  });

  it('begins at the beginning where nothing matches', () => {
    expect(makeSnippet(FILLER, () => false, [], 60)).toEqual({
      text: 'Some other words stand here. Some other words stand here.…',
      highlights: [],
    });
  });

  it('never parts a surrogate pair', () => {
    const {text} = makeSnippet('😀'.repeat(200), () => false, [], 61);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
