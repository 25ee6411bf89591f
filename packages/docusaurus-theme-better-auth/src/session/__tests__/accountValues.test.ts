import {describe, expect, it} from 'vitest';
import {AvatarValues, newEmailSchema, UsernameValues} from '../accountValues';

describe('AvatarValues', () => {
  it('takes an https address, and nothing for none', () => {
    const image = 'https://images.example.com/me.png';
    expect(AvatarValues.parse({image: ` ${image} `})).toEqual({image});
    expect(AvatarValues.parse({image: '  '})).toEqual({image: null});
  });

  it.each([
    'http://images.example.com/me.png',
    '//images.example.com/me.png',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'blob:https://example.com/1',
    'https://',
    'https:images.example.com',
    `https://example.com/${'x'.repeat(2000)}`,
  ])('refuses %s', (image) => {
    expect(AvatarValues.safeParse({image}).error?.issues[0]?.message).toBe(
      'image-url-invalid',
    );
  });
});

describe('UsernameValues', () => {
  it.each([
    ['ab', 'username-too-short'],
    ['a'.repeat(31), 'username-too-long'],
    ['ada lovelace', 'username-invalid'],
    ['<b>ada</b>', 'username-invalid'],
  ])('refuses %s', (username, code) => {
    expect(UsernameValues.safeParse({username}).error?.issues[0]?.message).toBe(
      code,
    );
  });
});

describe('newEmailSchema', () => {
  it('refuses the address that the account has', () => {
    const schema = newEmailSchema('ada@example.com');
    expect(
      schema.safeParse({newEmail: 'Ada@Example.com '}).error?.issues[0]
        ?.message,
    ).toBe('email-unchanged');
    expect(schema.safeParse({newEmail: 'grace@example.com'}).success).toBe(
      true,
    );
  });
});
