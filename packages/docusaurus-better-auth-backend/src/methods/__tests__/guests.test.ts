import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  PASSWORD,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';
import {TestBrowser} from '../../__tests__/testBrowser.js';
import {AUTH_METHODS} from '../authMethods.js';
import {deleteLostGuests} from '../guestExpiry.js';
import {enableTwoFactor, showCode} from './authenticatorApp.js';

describe.each(DATABASE_KINDS)('guests on %s', (kind) => {
  let started: TestBackend;
  beforeAll(async () => {
    started = await startEmptyBackend(kind, {authMethods: AUTH_METHODS});
  });
  afterAll(() => started.backend.close());

  const open = () => new TestBrowser(started.url);
  let people = 0;
  const newEmail = () => {
    people += 1;
    return `person-${String(people)}@example.com`;
  };
  async function signUpIn(browser: TestBrowser): Promise<string> {
    const email = newEmail();
    await browser.call('POST', '/auth/sign-up/email', {
      name: 'Ada',
      email,
      password: PASSWORD,
    });
    return email;
  }

  const PROFILE = {software_background: 'Rust', consent_given: true};

  async function enter() {
    const browser = open();
    const answer = await browser.call('POST', '/auth/sign-in/anonymous', {});
    expect(answer.status).toBe(200);
    const {user} = (await answer.json()) as {user: {id: string}};
    return {browser, id: user.id};
  }

  async function readProfile(browser: TestBrowser): Promise<unknown> {
    return (await browser.call('GET', '/api/v1/profile')).json();
  }

  const isThere = async (id: string) =>
    (await started.query('SELECT 1 FROM "user" WHERE "id" = $1', [id])).length >
    0;

  it('have no address that mail could reach', async () => {
    const {browser} = await enter();
    expect(await browser.readEmail()).toMatch(/@guest\.invalid$/);
  });

  it('take what they told with them into a new account', async () => {
    const {browser, id} = await enter();
    await browser.call('POST', '/api/v1/profile', PROFILE);
    const email = await signUpIn(browser);
    expect(await browser.readEmail()).toBe(email);
    expect(await readProfile(browser)).toMatchObject(PROFILE);
    expect(await isThere(id)).toBe(false);
  });

  it('leave an account as it is that decided by itself', async () => {
    const own = {software_background: 'COBOL', consent_given: true};
    const first = open();
    const email = await signUpIn(first);
    await first.call('POST', '/api/v1/profile', own);
    const {browser, id} = await enter();
    await browser.call('POST', '/api/v1/profile', PROFILE);
    await browser.call('POST', '/auth/sign-in/email', {
      email,
      password: PASSWORD,
    });
    expect(await readProfile(browser)).toMatchObject(own);
    expect(await isThere(id)).toBe(false);
  });

  it('take it along through a second step too', async () => {
    const first = open();
    const email = await signUpIn(first);
    const {totpURI} = await enableTwoFactor(first);
    const {browser, id} = await enter();
    await browser.call('POST', '/api/v1/profile', PROFILE);
    const passwordStep = (by = browser) =>
      by.call('POST', '/auth/sign-in/email', {
        email,
        password: PASSWORD,
      });
    const codeStep = () =>
      browser.call('POST', '/auth/two-factor/verify-totp', {
        code: showCode(totpURI),
      });

    await passwordStep();
    expect(await isThere(id)).toBe(true);
    expect((await codeStep()).status).toBe(200);
    expect(await browser.readEmail()).toBe(email);
    expect(await readProfile(browser)).toMatchObject(PROFILE);
    expect(await isThere(id)).toBe(false);

    // Whoever begins anew, without being a guest any more, brings nothing.
    const other = await enter();
    await passwordStep(other.browser);
    expect([...other.browser.ofPage.keys()].join()).toContain('guest');
    await passwordStep(other.browser);
    expect([...other.browser.ofPage.keys()].join()).not.toContain('guest');
  });

  it('are gone once they have no way back in', async () => {
    const here = await enter();
    const gone = await enter();
    const fresh = await enter();
    await gone.browser.call('POST', '/api/v1/profile', PROFILE);
    await started.query(
      `UPDATE "user" SET "createdAt" = now() - interval '8 days' WHERE "id" IN ($1, $2)`,
      [here.id, gone.id],
    );
    await started.query(
      `UPDATE "session" SET "expiresAt" = now() - interval '1 day' WHERE "userId" IN ($1, $2)`,
      [gone.id, fresh.id],
    );
    await deleteLostGuests({query: started.query});
    expect(await isThere(gone.id)).toBe(false);
    expect(await isThere(here.id)).toBe(true);
    expect(await isThere(fresh.id)).toBe(true);
  });

  it('can set nothing up that would be lost with them', async () => {
    const {browser} = await enter();
    for (const [path, body] of [
      ['/auth/change-email', {newEmail: newEmail()}],
      ['/auth/update-user', {name: 'Somebody'}],
      ['/auth/two-factor/enable', {password: PASSWORD}],
    ] as const) {
      const answer = await browser.call('POST', path, body);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({code: 'GUEST_NOT_ALLOWED'});
    }
    const options = await browser.call(
      'GET',
      '/auth/passkey/generate-register-options',
    );
    expect(options.status).toBe(403);
  });
});
