import {describe, expect, it} from 'vitest';
import {CodeConfirmation, normalizeCode} from '../oneTimeCode';

describe('a one-time code', () => {
  it.each([
    ['as the backend wants it', '012345'],
    ['in groups, as apps show it', ' 012 345\u00a0'],
    ['by an Arabic keyboard', '٠١٢٣٤٥'],
    ['by an Urdu keyboard', '۰۱۲۳۴۵'],
    ['by a Japanese keyboard', '０１２３４５'],
  ])('is understood %s', (_how, typed) => {
    expect(normalizeCode(typed)).toBe('012345');
  });

  it('keeps the letters of a backup code as they are', () => {
    expect(normalizeCode('aBc12-xYz89')).toBe('aBc12-xYz89');
  });

  it('may not be left out', () => {
    const {error} = CodeConfirmation.safeParse({code: '  '});
    expect(error?.issues).toMatchObject([
      {path: ['code'], message: 'code-missing'},
    ]);
  });
});
