import {describe, expect, it} from 'vitest';
import {groupSecret, secretOf} from '../totpSetUp';
import {readSecondStep} from '../secondStep';
import {methodsOfState} from '../twoFactor';

describe('the answer of a sign-in', () => {
  it('hands the named ways over to the page of the second step', () => {
    const secondStep = readSecondStep({
      twoFactorRedirect: true,
      twoFactorMethods: ['totp', 'otp'],
    });
    expect(methodsOfState(secondStep)).toEqual(['totp', 'otp', 'backup-code']);
  });

  it('allows any way where an older backend names none', () => {
    const secondStep = readSecondStep({twoFactorRedirect: true});
    expect(methodsOfState(secondStep)).toEqual(['totp', 'otp', 'backup-code']);
  });

  it('is no second step where the reader is signed in', () => {
    expect(readSecondStep({user: {id: '1'}, twoFactorRedirect: false})).toBe(
      null,
    );
    expect(readSecondStep(null)).toBe(null);
  });
});

describe('the ways to take the second step', () => {
  it('have no backup codes without an app, with which they are made', () => {
    expect(methodsOfState({twoFactorMethods: ['otp']})).toEqual(['otp']);
  });

  it.each([undefined, null, {}, {twoFactorMethods: 'totp'}])(
    'are all where the page was opened by its address: %j',
    (state) => {
      expect(methodsOfState(state)).toHaveLength(3);
    },
  );
});

describe('the key of an authenticator app', () => {
  it('is read from its URL, and shown in groups', () => {
    const secret = secretOf(
      'otpauth://totp/Docs:ada%40example.com?secret=ABCDEFGHIJ&issuer=Docs',
    );
    expect(secret).toBe('ABCDEFGHIJ');
    expect(groupSecret(secret)).toBe('ABCD EFGH IJ');
  });
});
