import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Reader, TestBackend} from '../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  SITE,
  signUp,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';
import {TestBrowser} from '../../__tests__/testBrowser.js';
import {TestAuthenticator} from './testAuthenticator.js';

const REGISTER_OPTIONS = '/auth/passkey/generate-register-options';
const OPTIONS = '/auth/passkey/generate-authenticate-options';
const VERIFY = '/auth/passkey/verify-authentication';

type Options = {challenge: string; user: {id: string}; rp: {id: string}};
type Passkey = {id: string; name: string | null};

describe.each(DATABASE_KINDS)('passkeys on %s', (kind) => {
  let started: TestBackend;
  beforeAll(async () => {
    started = await startEmptyBackend(kind, {siteName: 'Acme Docs'});
  });
  afterAll(() => started.backend.close());

  /** A browser that a new reader is signed in with. */
  async function openBrowser(): Promise<{
    browser: TestBrowser;
    reader: Reader;
  }> {
    const reader = await signUp(started);
    const browser = new TestBrowser(started.url);
    for (const pair of reader.cookie.split('; ')) {
      const [name = '', value = ''] = pair.split('=');
      browser.ofPage.set(name, value);
    }
    return {browser, reader};
  }

  async function addPasskey(
    browser: TestBrowser,
    authenticator = new TestAuthenticator(SITE, 'localhost'),
  ) {
    const answer = await browser.call('GET', REGISTER_OPTIONS);
    const options = (await answer.json()) as Options;
    return {
      options,
      authenticator,
      answer: await browser.call('POST', '/auth/passkey/verify-registration', {
        response: authenticator.register(options),
        name: ' My laptop ',
      }),
    };
  }

  async function signIn(authenticator: TestAuthenticator) {
    const browser = new TestBrowser(started.url);
    const answer = await browser.call('GET', OPTIONS);
    const options = (await answer.json()) as Options;
    const response = authenticator.authenticate(options);
    return {
      browser,
      response,
      answer: await browser.call('POST', VERIFY, {response}),
    };
  }

  it('are made for the site, and sign in', async () => {
    const {browser, reader} = await openBrowser();
    const {options, authenticator, answer} = await addPasskey(browser);
    expect(options).toMatchObject({
      rp: {id: 'localhost', name: 'Acme Docs'},
      user: {name: reader.email},
      authenticatorSelection: {
        residentKey: 'required',
        userVerification: 'required',
      },
    });
    expect(answer.status).toBe(200);
    const passkey = (await answer.json()) as object;
    expect(passkey).toMatchObject({name: 'My laptop', userId: reader.id});
    expect(passkey).not.toHaveProperty('publicKey');

    const signedIn = await signIn(authenticator);
    expect(signedIn.answer.status).toBe(200);
    const body = (await signedIn.answer.json()) as {session: object};
    expect(body).toMatchObject({user: {id: reader.id}});
    expect(body.session).not.toHaveProperty('token');
    expect(await signedIn.browser.readEmail()).toBe(reader.email);
  });

  it('tell nobody who has one', async () => {
    const answer = await new TestBrowser(started.url).call('GET', OPTIONS);
    expect(await answer.json()).not.toHaveProperty('allowCredentials.0');
  });

  it('are refused a second time with the same answer, or of another challenge', async () => {
    const {browser} = await openBrowser();
    const {authenticator} = await addPasskey(browser);
    const signedIn = await signIn(authenticator);
    const again = await signedIn.browser.call('POST', VERIFY, {
      response: signedIn.response,
    });
    expect(again.status).toBe(400);
    expect(await again.json()).toMatchObject({code: 'CHALLENGE_NOT_FOUND'});
    const other = new TestBrowser(started.url);
    await other.call('GET', OPTIONS);
    const replayed = await other.call('POST', VERIFY, {
      response: signedIn.response,
    });
    expect(replayed.status).toBe(401);
    expect(await replayed.json()).toMatchObject({
      code: 'AUTHENTICATION_FAILED',
    });
    expect(await other.readEmail()).toBeNull();
  });

  it('are refused where the authenticator counts backwards, as a copy does', async () => {
    const {browser} = await openBrowser();
    const {authenticator} = await addPasskey(browser);
    await signIn(authenticator);
    authenticator.counter = 0;
    expect((await signIn(authenticator)).answer.status).toBe(401);
  });

  it('are refused of another site, another domain, and where nobody was verified', async () => {
    const {browser} = await openBrowser();
    for (const authenticator of [
      new TestAuthenticator('https://evil.test', 'localhost'),
      new TestAuthenticator(SITE, 'evil.test'),
      Object.assign(new TestAuthenticator(SITE, 'localhost'), {
        isVerified: false,
      }),
    ]) {
      const {answer} = await addPasskey(browser, authenticator);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        code: 'FAILED_TO_VERIFY_REGISTRATION',
      });
    }
    const {authenticator} = await addPasskey(browser);
    authenticator.isVerified = false;
    expect((await signIn(authenticator)).answer.status).toBe(401);
  });

  it('are refused for another account than they were made for', async () => {
    const ada = await openBrowser();
    const eve = await openBrowser();
    const {authenticator} = await addPasskey(ada.browser);
    if (authenticator.key) {
      authenticator.key.userHandle = Buffer.from(eve.reader.id).toString(
        'base64url',
      );
    }
    expect((await signIn(authenticator)).answer.status).toBe(401);
  });

  it('are listed, renamed and removed by their owner only', async () => {
    const ada = await openBrowser();
    const eve = await openBrowser();
    const {answer, authenticator} = await addPasskey(ada.browser);
    const {id} = (await answer.json()) as Passkey;
    const rename = (browser: TestBrowser, name: string) =>
      browser.call('POST', '/auth/passkey/update-passkey', {id, name});
    const remove = (browser: TestBrowser) =>
      browser.call('POST', '/auth/passkey/delete-passkey', {id});
    const list = async (browser: TestBrowser) => {
      const listed = await browser.call(
        'GET',
        '/auth/passkey/list-user-passkeys',
      );
      return (await listed.json()) as Passkey[];
    };
    expect((await rename(eve.browser, 'mine')).status).toBe(404);
    expect((await remove(eve.browser)).status).toBe(404);
    expect(await list(eve.browser)).toEqual([]);
    expect((await rename(ada.browser, '')).status).toBe(400);
    expect((await rename(ada.browser, 'Phone')).status).toBe(200);
    expect(await list(ada.browser)).toMatchObject([{id, name: 'Phone'}]);
    expect((await remove(ada.browser)).status).toBe(200);
    expect((await signIn(authenticator)).answer.status).toBe(401);
  });

  it('need a session, and a young one to add', async () => {
    const nobody = new TestBrowser(started.url);
    expect((await nobody.call('GET', REGISTER_OPTIONS)).status).toBe(401);
    const {browser, reader} = await openBrowser();
    await started.query(
      `UPDATE "session" SET "createdAt" = now() - interval '2 days' WHERE "userId" = $1`,
      [reader.id],
    );
    const answer = await browser.call('GET', REGISTER_OPTIONS);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({code: 'SESSION_NOT_FRESH'});
  });

  it('are in the export without their keys, and gone with the account', async () => {
    const {browser, reader} = await openBrowser();
    await addPasskey(browser);
    const exported = await browser.call('GET', '/api/v1/profile/export');
    const {passkeys} = (await exported.json()) as {passkeys: object[]};
    expect(passkeys).toMatchObject([
      {name: 'My laptop', credential_id: expect.any(String) as string},
    ]);
    expect(JSON.stringify(passkeys)).not.toContain('key":');
    await browser.call('POST', '/auth/delete-user', {
      password: 'correct horse battery',
    });
    expect(
      await started.query('SELECT 1 FROM "passkey" WHERE "userId" = $1', [
        reader.id,
      ]),
    ).toEqual([]);
  });
});
