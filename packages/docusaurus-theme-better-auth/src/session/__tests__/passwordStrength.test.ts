import {describe, expect, it} from 'vitest';
import {passwordStrength} from '../passwordStrength';

describe('passwordStrength', () => {
  it.each([
    'password',
    'P@ssw0rd!',
    'Password123!',
    'qwerty12345',
    'letmein2026',
    'Welcome2026',
  ])('calls %s common', (password) => {
    expect(passwordStrength(password)).toBe('common');
  });

  it.each([
    'aaaaaaaaaaaaaaaaaaaa',
    '12345678901234567890',
    'abcdefghijklmnopqrst',
    'abcabcabcabcabcabcabc',
    'xK9#',
    'asdfghjklöä',
  ])('calls %s weak, however long it is', (password) => {
    expect(passwordStrength(password)).toBe('weak');
  });

  it('tells words of the reader’s own', () => {
    const about = ['Ada Lovelace', 'countess@example.com'];
    expect(passwordStrength('lovelace1815', about)).toBe('personal');
    expect(passwordStrength('Countess-42', about)).toBe('personal');
    expect(passwordStrength('lovelace1815', [])).not.toBe('personal');
  });

  it('lets a long sentence hold such words', () => {
    expect(passwordStrength('my password is a walrus with a kite')).toBe(
      'strong',
    );
    expect(
      passwordStrength('Ada wove nine purple kites in Kyoto', ['Ada Lovelace']),
    ).toBe('strong');
  });

  it.each([
    ['kx7mp2qw', 'weak'],
    ['kx7mp2qwzd', 'fair'],
    ['correct horse battery', 'strong'],
    ['vT9#kq2!Lz0p', 'strong'],
    ['дождливый вторник', 'strong'],
  ])('calls %s %s', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });
});
