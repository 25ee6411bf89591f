import {describe, expect, it} from 'vitest';
import {readQuestion, toSearchText} from '../searchText.js';

describe('toSearchText', () => {
  it.each([
    ['Better-Auth: createBackend()', 'better auth createbackend'],
    ['BETTER_AUTH_URL=http://x.y/z', 'better auth url http x y z'],
    ['Ｆｕｌｌ width ﬁ', 'full width fi'],
    ['日本語の検索', '日本 本語 語の の検 検索'],
    ['RAGを使う', 'rag を使 使う'],
    ['猫', '猫'],
    ['پہلا موضوع۔', 'پہلا موضوع'],
    ['<b>!?</b> …', 'b b'],
  ])('%s', (text, expected) => {
    expect(toSearchText(text)).toBe(expected);
  });
});

describe('readQuestion', () => {
  it('reads phrases, OR and what to leave out', () => {
    expect(readQuestion('"Better-Auth server" OR cookie -Sign-in')).toEqual({
      web: '"better auth server" or cookie -"sign" -"in"',
      wanted: 'better auth server cookie',
      unwanted: 'sign in',
      hasOperators: true,
    });
  });

  it('takes a question in plain words as such', () => {
    expect(readQuestion('Signed in - or "out? <x>')).toEqual({
      web: 'signed in "or" out x',
      wanted: 'signed in or out x',
      unwanted: '',
      hasOperators: false,
    });
  });

  it('looks at no more than so many words', () => {
    expect(
      readQuestion('word '.repeat(400)).wanted.split(' ').length,
    ).toBeLessThanOrEqual(64);
  });
});
