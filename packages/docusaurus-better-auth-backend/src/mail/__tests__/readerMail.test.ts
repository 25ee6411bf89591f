import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  SITE,
  startBackend,
} from '../../__tests__/testBackend.js';
import type {Received, SmtpTestServer} from './smtpTestServer.js';
import {startSmtpServer} from './smtpTestServer.js';

const BACKEND_URL = 'http://localhost:8000';
const NEW_PASSWORD = 'a quite different one';

const FIREFOX =
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NEWER_FIREFOX = FIREFOX.replaceAll('140.0', '141.0');
const CHROME =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

/** The link of a message, which both parts hold alike. */
function linkOf(message: Received): URL {
  const [link = ''] = /http\S+/.exec(message.text ?? '') ?? [];
  expect(message.html).toContain(`href="${link.replaceAll('&', '&amp;')}"`);
  expect(link).toMatch(new RegExp(`^${BACKEND_URL}/auth/`));
  return new URL(link);
}

describe('mail by a real SMTP server', () => {
  let smtp: SmtpTestServer;
  let started: TestBackend;
  /** Connections that the server has not greeted yet; null: it greets all. */
  let waiting: (() => void)[] | null = [];

  beforeAll(async () => {
    smtp = await startSmtpServer({
      disabledCommands: ['STARTTLS'],
      onConnect(_session, callback) {
        if (waiting) {
          waiting.push(callback);
        } else {
          callback();
        }
      },
    });
    started = await startBackend({
      ...(await emptyDatabase('PGlite')),
      smtpUrl: smtp.url,
      mailFrom: 'Acme Docs <docs@acme.example>',
      siteName: 'Acme Docs',
      mailMessages: {de: {'magicLink.subject': 'Anmelden bei {site}'}},
    });
  });
  afterAll(async () => {
    await started.backend.close();
    await smtp.close();
  });

  const messagesTo = (address: string, subject: string) =>
    smtp.received.filter(
      (message) =>
        message.recipients.join() === address &&
        message.subject?.includes(subject),
    );

  async function messageTo(
    address: string,
    subject: string,
    count = 1,
  ): Promise<Received> {
    return vi.waitFor(
      () => {
        const found = messagesTo(address, subject);
        const last = found.at(-1);
        if (!last || found.length !== count) {
          throw new Error(
            `${String(found.length)} messages "${subject}", not ${String(count)}.`,
          );
        }
        return last;
      },
      {timeout: 10_000},
    );
  }

  const post = (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => postJson(`${started.url}/auth/${path}`, body, headers);

  const follow = (link: URL, headers: Record<string, string> = {}) =>
    fetch(`${started.url}${link.pathname}${link.search}`, {
      redirect: 'manual',
      headers,
    });

  async function sessionOf(cookie: string) {
    const answer = await fetch(`${started.url}/auth/get-session`, {
      headers: {Cookie: cookie},
    });
    return (await answer.json()) as {
      user: {email: string; emailVerified: boolean};
    } | null;
  }

  const signIn = (
    email: string,
    password: string,
    headers?: Record<string, string>,
  ) => post('sign-in/email', {email, password}, headers);

  async function verifiedReader() {
    const reader = await signUp(started);
    const message = await messageTo(reader.email, 'Confirm your e-mail');
    await follow(linkOf(message));
    return reader;
  }

  it('answers while the mail server keeps everybody waiting', async () => {
    const emails = [1, 2, 3, 4].map((n) => `slow-${String(n)}@example.com`);
    for (const email of emails) {
      const answer = await post('sign-up/email', {
        name: 'Ada',
        email,
        password: PASSWORD,
      });
      expect(answer.status).toBe(200);
    }
    const connections = await vi.waitFor(() => {
      expect(waiting).not.toEqual([]);
      return waiting;
    });
    expect(smtp.received).toEqual([]);
    waiting = null;
    connections?.forEach((greet) => {
      greet();
    });
    for (const email of emails) {
      await messageTo(email, 'Confirm your e-mail');
    }
  });

  it('confirms an address, and signs in by that', async () => {
    const email = 'confirm@example.com';
    const callbackURL = `${SITE}/docs/intro?a=b`;
    await post('sign-up/email', {
      name: 'Spam from www.evil.test',
      email,
      password: PASSWORD,
      callbackURL,
    });
    const message = await messageTo(email, 'Confirm your e-mail');
    // Whoever typed the address could otherwise have us send their words.
    expect(message.raw).not.toContain('Spam');
    const link = linkOf(message);
    const answer = await follow(link);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(callbackURL);
    expect(await sessionOf(cookieOf(answer))).toMatchObject({
      user: {email, emailVerified: true},
    });
    const again = await follow(link);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('leads to the site where the client named no page', async () => {
    const reader = await signUp(started);
    const message = await messageTo(reader.email, 'Confirm your e-mail');
    expect(linkOf(message).searchParams.get('callbackURL')).toBe(`${SITE}/`);
  });

  it('takes no page of another site', async () => {
    const email = 'elsewhere@example.com';
    const redirectTo = 'https://evil.test/';
    for (const [path, body] of [
      ['request-password-reset', {email, redirectTo}],
      ['sign-in/magic-link', {email, callbackURL: redirectTo}],
      ['send-verification-email', {email, callbackURL: redirectTo}],
    ] as const) {
      expect((await post(path, body)).status).toBe(403);
    }
  });

  it('resets a password, and ends every session', async () => {
    const reader = await verifiedReader();
    const redirectTo = `${SITE}/new-password`;
    const known = await post('request-password-reset', {
      email: reader.email,
      redirectTo,
    });
    const unknown = await post('request-password-reset', {
      email: 'nobody@example.com',
      redirectTo,
    });
    expect(known.status).toBe(200);
    expect(await known.json()).toEqual(await unknown.json());

    const message = await messageTo(reader.email, 'Reset your password');
    expect(message.text).toMatch(/^Hello Ada Reader,/);
    const answer = await follow(linkOf(message));
    expect(answer.status).toBe(302);
    const page = new URL(answer.headers.get('Location') ?? '');
    expect(page.href).toMatch(`${redirectTo}?token=`);
    const body = {
      token: page.searchParams.get('token'),
      newPassword: NEW_PASSWORD,
    };
    expect((await post('reset-password', body)).status).toBe(200);

    expect(await sessionOf(reader.cookie)).toBeNull();
    expect((await signIn(reader.email, PASSWORD)).status).toBe(401);
    expect((await signIn(reader.email, NEW_PASSWORD)).status).toBe(200);
    expect((await post('reset-password', body)).status).toBe(400);
    await messageTo(reader.email, 'was changed');
    expect(messagesTo('nobody@example.com', '')).toEqual([]);
  });

  it('tells of a password that was changed', async () => {
    const reader = await signUp(started);
    const change = (currentPassword: string) =>
      reader.call('POST', '/auth/change-password', {
        currentPassword,
        newPassword: NEW_PASSWORD,
      });
    expect((await change('a wrong one')).status).toBe(400);
    expect((await change(PASSWORD)).status).toBe(200);
    await messageTo(reader.email, 'Your password');
  });

  it('signs in by a link, once', async () => {
    const reader = await signUp(started);
    await post('sign-in/magic-link', {
      email: reader.email,
      callbackURL: `${SITE}/docs`,
    });
    const link = linkOf(await messageTo(reader.email, 'sign-in link'));
    const stored = await started.query<{text: string}>(
      'SELECT v::text AS text FROM "verification" v',
    );
    expect(JSON.stringify(stored)).not.toContain(
      link.searchParams.get('token'),
    );
    const answer = await follow(link);
    expect(answer.headers.get('Location')).toBe(`${SITE}/docs`);
    expect(await sessionOf(cookieOf(answer))).toMatchObject({
      user: {email: reader.email, emailVerified: true},
    });
    // Whoever set that password had not shown that the address is theirs.
    expect((await signIn(reader.email, PASSWORD)).status).toBe(401);
    expect(await sessionOf(reader.cookie)).toBeNull();
    const replay = await follow(link);
    expect(replay.headers.get('Location')).toBe(
      `${SITE}/docs?error=INVALID_TOKEN`,
    );
    expect(replay.headers.getSetCookie()).toEqual([]);
  });

  it('changes an address when both have confirmed it', async () => {
    const reader = await verifiedReader();
    const newEmail = `new-${reader.email}`;
    const callbackURL = `${SITE}/profile`;
    const change = await reader.call('POST', '/auth/change-email', {
      newEmail,
      callbackURL,
    });
    expect(change.status).toBe(200);

    const asked = await messageTo(reader.email, 'Change the e-mail address');
    expect(asked.text).toContain(newEmail);
    expect((await follow(linkOf(asked))).headers.get('Location')).toBe(
      callbackURL,
    );
    const confirm = await messageTo(newEmail, 'Confirm your new e-mail');
    // The new address is a stranger's until it is confirmed.
    expect(confirm.raw).not.toContain('Ada Reader');
    expect((await sessionOf(reader.cookie))?.user.email).toBe(reader.email);

    const link = linkOf(confirm);
    expect((await follow(link)).headers.get('Location')).toBe(callbackURL);
    expect((await sessionOf(reader.cookie))?.user.email).toBe(newEmail);
    const told = await messageTo(reader.email, 'was changed');
    expect(told.text).toContain(newEmail);
    expect((await signIn(reader.email, PASSWORD)).status).toBe(401);
    expect((await signIn(newEmail, PASSWORD)).status).toBe(200);

    await follow(link);
    await messageTo(reader.email, 'was changed');
  });

  it('tells nobody that a new address has an account already', async () => {
    const [reader, other] = [await verifiedReader(), await signUp(started)];
    const answers = [];
    for (const newEmail of [other.email, 'free@example.com']) {
      const answer = await reader.call('POST', '/auth/change-email', {
        newEmail,
      });
      answers.push([answer.status, await answer.json()]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const asked = await messageTo(reader.email, 'Change the e-mail address');
    expect(asked.text).toContain('free@example.com');
  });

  it('tells of a kind of browser that was never used before', async () => {
    const email = 'devices@example.com';
    const signedUp = await post(
      'sign-up/email',
      {name: 'Ada', email, password: PASSWORD},
      {'User-Agent': FIREFOX},
    );
    // The link of the first message is opened on another device.
    const first = await messageTo(email, 'Confirm your e-mail');
    await follow(linkOf(first), {'User-Agent': CHROME});
    // Signing out deletes the session, but not what is known.
    await post('sign-out', {}, {Cookie: cookieOf(signedUp)});
    for (const agent of [NEWER_FIREFOX, CHROME, SAFARI, FIREFOX, SAFARI]) {
      const answer = await signIn(email, PASSWORD, {'User-Agent': agent});
      expect(answer.status).toBe(200);
    }
    const message = await messageTo(email, 'New sign-in');
    expect(message.text).toMatch(
      /^On .* UTC, somebody .* with Safari on iOS\./m,
    );
    expect(message.raw).not.toMatch(/127\.0\.0\.1|iPhone|18\.0/);
    const last = await signIn(email, PASSWORD, {'User-Agent': 'curl/8.0'});
    const second = await messageTo(email, 'New sign-in', 2);
    expect(second.text).toContain('with an unknown browser.');
    const exported = await fetch(`${started.url}/api/v1/profile/export`, {
      headers: {Cookie: cookieOf(last)},
    });
    expect(await exported.json()).toMatchObject({
      known_devices: [
        'Firefox/Linux',
        'Chrome/Android',
        'Safari/iOS',
        'other/other',
      ],
    });
  });

  it("writes in the reader's language, or their browser's", async () => {
    const reader = await signUp(started);
    const ask = (headers?: Record<string, string>) =>
      post('sign-in/magic-link', {email: reader.email}, headers);
    await ask({'Accept-Language': 'de-CH, en;q=0.5'});
    const german = await messageTo(reader.email, 'Anmelden bei Acme Docs');
    expect(german.html).toContain('<html lang="de" dir="ltr">');
    await ask({'Accept-Language': 'ur, en;q=0.5'});
    const urdu = await messageTo(reader.email, 'سائن ان لنک');
    expect(urdu.html).toContain('<html lang="ur" dir="rtl">');
    await ask({'Accept-Language': 'it'});
    await messageTo(reader.email, 'Your sign-in link');

    await started.query(
      `INSERT INTO "readerPreferences" ("userId", "preferences") VALUES ($1, '{"locale": "de"}')`,
      [reader.id],
    );
    await post('request-password-reset', {email: reader.email});
    const saved = await messageTo(reader.email, 'Setzen Sie Ihr Passwort');
    expect(saved.html).toContain('<html lang="de"');
  });

  it('logs no address and no words', () => {
    const log = JSON.stringify(started.log);
    expect(log).toContain('"event":"mail_sent","kind":"resetPassword"');
    expect(log).not.toMatch(/example\.com|Ada|token=/);
  });
});
