import {createHash} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  PASSWORD,
  signUp,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';
import {TestBrowser} from '../../__tests__/testBrowser.js';
import {AUTH_METHODS} from '../authMethods.js';
import {enableTwoFactor, showCode} from './authenticatorApp.js';
import {readCode} from './testOutbox.js';
import type {TestService} from './testService.js';
import {startService} from './testService.js';

const LEAKED = 'password1234';
const sha1 = (text: string) =>
  createHash('sha1').update(text).digest('hex').toUpperCase();

async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.json()) as {code?: string}).code;
}

describe.each(DATABASE_KINDS)('all ways to sign in on %s', (kind) => {
  let started: TestBackend;
  let leaks: TestService;
  beforeAll(async () => {
    leaks = await startService(() => ({
      body: `${sha1(LEAKED).slice(5)}:37\r\n${sha1(PASSWORD).slice(5)}:0`,
    }));
    started = await startEmptyBackend(kind, {
      authMethods: AUTH_METHODS,
      breachedPasswords: 'refuse',
      breachedPasswordsUrl: `${leaks.url}/range/`,
      siteName: 'Acme Docs',
    });
  });
  afterAll(async () => {
    await started.backend.close();
    await leaks.close();
  });

  const open = () => new TestBrowser(started.url);
  let people = 0;
  const newEmail = () => {
    people += 1;
    return `person-${String(people)}@example.com`;
  };
  async function signUpIn(browser: TestBrowser, body: object = {}) {
    const email = newEmail();
    const answer = await browser.call('POST', '/auth/sign-up/email', {
      name: 'Ada',
      email,
      password: PASSWORD,
      ...body,
    });
    return {email, answer};
  }

  describe('usernames', () => {
    it('sign in, whatever their case', async () => {
      const {email, answer} = await signUpIn(open(), {username: 'Ada.Reader'});
      expect(answer.status).toBe(200);
      const browser = open();
      const signedIn = await browser.call('POST', '/auth/sign-in/username', {
        username: 'ADA.READER',
        password: PASSWORD,
      });
      expect(signedIn.status).toBe(200);
      expect(await browser.readEmail()).toBe(email);
    });

    it.each([
      ['admin', 'INVALID_USERNAME'],
      ['Support', 'INVALID_USERNAME'],
      ['a b c', 'INVALID_USERNAME'],
      ['..ada', 'INVALID_USERNAME'],
      ['ab', 'USERNAME_TOO_SHORT'],
      ['a'.repeat(31), 'USERNAME_TOO_LONG'],
      ['ada.reader', 'USERNAME_IS_ALREADY_TAKEN'],
    ])('refuse %s: %s', async (username, code) => {
      const {answer} = await signUpIn(open(), {username});
      expect(answer.status).toBe(400);
      expect(await codeOf(answer)).toBe(code);
    });

    it.each([[{}], [['admin']], [7], [null]])(
      'refuse %j, which is no text',
      async (username) => {
        const {answer} = await signUpIn(open(), {username});
        expect(answer.status).toBe(422);
      },
    );

    it('answer a wrong password as they answer a name that nobody has', async () => {
      for (const username of ['ada.reader', 'nobody.here']) {
        const answer = await open().call('POST', '/auth/sign-in/username', {
          username,
          password: 'not that one',
        });
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('INVALID_USERNAME_OR_PASSWORD');
      }
    });
  });

  describe('codes by e-mail', () => {
    it('sign in once, and make an account for who is new', async () => {
      const email = newEmail();
      const ask = await open().call(
        'POST',
        '/auth/email-otp/send-verification-otp',
        {email, type: 'sign-in'},
      );
      expect(ask.status).toBe(200);
      const otp = await readCode(started.url, email, 'signInCode');
      const rows = await started.query<{value: string}>(
        `SELECT "value" FROM "verification" WHERE "identifier" = $1`,
        [`sign-in-otp-${email}`],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.value).not.toContain(otp);
      const browser = open();
      await browser.call('POST', '/auth/sign-in/email-otp', {email, otp});
      expect(await browser.readEmail()).toBe(email);
      const again = await open().call('POST', '/auth/sign-in/email-otp', {
        email,
        otp,
      });
      expect(again.status).toBe(400);
    });

    it('are worth nothing after three guesses', async () => {
      const email = newEmail();
      await open().call('POST', '/auth/email-otp/send-verification-otp', {
        email,
        type: 'sign-in',
      });
      const otp = await readCode(started.url, email, 'signInCode');
      const wrong = otp === '000000' ? '000001' : '000000';
      for (const guess of [wrong, wrong, wrong, otp]) {
        const answer = await open().call('POST', '/auth/sign-in/email-otp', {
          email,
          otp: guess,
        });
        expect(answer.ok).toBe(false);
      }
    });

    it('reset a password', async () => {
      const {email} = await signUpIn(open());
      await open().call('POST', '/auth/email-otp/request-password-reset', {
        email,
      });
      const otp = await readCode(started.url, email, 'resetPasswordCode');
      const password = 'another horse battery';
      const reset = await open().call(
        'POST',
        '/auth/email-otp/reset-password',
        {
          email,
          otp,
          password,
        },
      );
      expect(reset.status).toBe(200);
      const browser = open();
      await browser.call('POST', '/auth/sign-in/email', {email, password});
      expect(await browser.readEmail()).toBe(email);
    });
  });

  describe('two-factor', () => {
    async function beginSignIn(email: string) {
      const browser = open();
      const answer = await browser.call('POST', '/auth/sign-in/email', {
        email,
        password: PASSWORD,
      });
      expect(await answer.json()).toEqual({
        twoFactorRedirect: true,
        twoFactorMethods: ['totp', 'otp'],
      });
      expect(await browser.readEmail()).toBeNull();
      return browser;
    }

    it('asks for a code of the app, of a message, or one written down', async () => {
      const first = open();
      const {email} = await signUpIn(first);
      const {totpURI, backupCodes} = await enableTwoFactor(first);
      expect(new URL(totpURI).searchParams.get('issuer')).toBe('Acme Docs');

      const byApp = await beginSignIn(email);
      const wrong = await byApp.call('POST', '/auth/two-factor/verify-totp', {
        code: 'abcdef',
      });
      expect(wrong.status).toBe(401);
      await byApp.call('POST', '/auth/two-factor/verify-totp', {
        code: showCode(totpURI),
      });
      expect(await byApp.readEmail()).toBe(email);

      const byMail = await beginSignIn(email);
      await byMail.call('POST', '/auth/two-factor/send-otp', {});
      await byMail.call('POST', '/auth/two-factor/verify-otp', {
        code: await readCode(started.url, email, 'twoFactorCode'),
      });
      expect(await byMail.readEmail()).toBe(email);

      const code = backupCodes[0];
      const byBackup = await beginSignIn(email);
      await byBackup.call('POST', '/auth/two-factor/verify-backup-code', {
        code,
      });
      expect(await byBackup.readEmail()).toBe(email);
      const again = await beginSignIn(email);
      const used = await again.call(
        'POST',
        '/auth/two-factor/verify-backup-code',
        {code},
      );
      expect(used.status).toBe(401);

      const dump = JSON.stringify(
        await started.query('SELECT * FROM "twoFactor"'),
      );
      for (const secret of [
        new URL(totpURI).searchParams.get('secret') ?? '',
        ...backupCodes,
      ]) {
        expect(dump).not.toContain(secret);
      }
      const exported = await first.call('GET', '/api/v1/profile/export');
      const held = (await exported.json()) as {two_factor: object[]};
      expect(held.two_factor).toEqual([
        {id: expect.any(String) as string, verified: true, locked_until: null},
      ]);
    });

    it('is not asked for on a device that is trusted, until it is off', async () => {
      const first = open();
      const {email} = await signUpIn(first);
      const {totpURI} = await enableTwoFactor(first);
      const device = await beginSignIn(email);
      await device.call('POST', '/auth/two-factor/verify-totp', {
        code: showCode(totpURI),
        trustDevice: true,
      });
      await device.call('POST', '/auth/sign-out', {});
      await device.call('POST', '/auth/sign-in/email', {
        email,
        password: PASSWORD,
      });
      expect(await device.readEmail()).toBe(email);
      await device.call('POST', '/auth/two-factor/disable', {
        password: PASSWORD,
      });
      const plain = open();
      await plain.call('POST', '/auth/sign-in/email', {
        email,
        password: PASSWORD,
      });
      expect(await plain.readEmail()).toBe(email);
    });
  });

  describe('passwords from leaks', () => {
    it('are refused at sign-up, change and reset, by five digits of a hash', async () => {
      const browser = open();
      const {email} = await signUpIn(browser);
      const refused = [
        (await signUpIn(open(), {password: LEAKED})).answer,
        await browser.call('POST', '/auth/change-password', {
          currentPassword: PASSWORD,
          newPassword: LEAKED,
        }),
        await open().call('POST', '/auth/reset-password', {
          token: 'x',
          newPassword: LEAKED,
        }),
        await open().call('POST', '/auth/email-otp/reset-password', {
          email,
          otp: '000000',
          password: LEAKED,
        }),
      ];
      for (const answer of refused) {
        expect(answer.status).toBe(400);
        expect(await codeOf(answer)).toBe('PASSWORD_COMPROMISED');
      }
      expect(leaks.asked.at(-1)?.path).toBe(
        `/range/${sha1(LEAKED).slice(0, 5)}`,
      );
      expect(leaks.asked.every(({path}) => path.length === 12)).toBe(true);
    });

    it('are taken where the service fails', async () => {
      const {answer} = leaks;
      leaks.answer = () => ({status: 503, body: ''});
      try {
        const signedUp = await signUpIn(open(), {password: LEAKED});
        expect(signedUp.answer.status).toBe(200);
      } finally {
        leaks.answer = answer;
      }
      expect(started.log.map(({event}) => event)).toContain(
        'breached-passwords-unknown',
      );
    });
  });

  it('let nobody set what is not theirs to set', async () => {
    const reader = await signUp(started);
    for (const field of [
      {twoFactorEnabled: true},
      {isAnonymous: true},
      {role: 'admin'},
      {emailVerified: true},
    ]) {
      await reader.call('POST', '/auth/update-user', {name: 'Ada', ...field});
    }
    const [user] = await started.query(
      `SELECT "twoFactorEnabled", "isAnonymous", "role", "emailVerified" FROM "user" WHERE "id" = $1`,
      [reader.id],
    );
    expect(user).toEqual({
      twoFactorEnabled: false,
      isAnonymous: false,
      role: 'user',
      emailVerified: false,
    });
  });
});
