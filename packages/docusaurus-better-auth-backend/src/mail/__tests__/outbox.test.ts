import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  SITE,
  startBackend,
} from '../../__tests__/testBackend.js';
import type {LogEntry} from '../../index.js';
import {createBackend} from '../../index.js';
import {composeLetter} from '../letter.js';
import {readMailCatalogue} from '../catalogue.js';
import {readMailMode} from '../mailMode.js';
import {createOutbox} from '../outbox.js';
import {answerLetter, answerOutbox} from '../outboxPage.js';

type Message = {id: string; kind: string; to: string; text: string};

describe('development, where addresses must be confirmed', () => {
  let started: TestBackend;
  beforeAll(async () => {
    started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      requireEmailVerification: true,
    });
  });
  afterAll(() => started.backend.close());

  async function messagesTo(to: string): Promise<Message[]> {
    const answer = await fetch(`${started.url}/dev/outbox.json`);
    const {messages} = (await answer.json()) as {messages: Message[]};
    return messages.filter((message) => message.to === to);
  }

  /** The kinds of messages to an address, newest first. */
  const untilKinds = (to: string, kinds: string[]) =>
    vi.waitFor(async () => {
      const messages = await messagesTo(to);
      expect(messages.map(({kind}) => kind)).toEqual(kinds);
      return messages;
    });

  const signUp = (email: string) =>
    postJson(`${started.url}/auth/sign-up/email`, {
      name: 'Ada',
      email,
      password: PASSWORD,
    });

  const signIn = (email: string) =>
    postJson(`${started.url}/auth/sign-in/email`, {email, password: PASSWORD});

  it('lets nobody in before, and writes again at each try', async () => {
    const email = 'unconfirmed@example.com';
    const signedUp = await signUp(email);
    expect(signedUp.status).toBe(200);
    expect(signedUp.headers.getSetCookie()).toEqual([]);
    await untilKinds(email, ['verifyEmail']);
    const refused = await signIn(email);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({code: 'EMAIL_NOT_VERIFIED'});
    const [message] = await untilKinds(email, ['verifyEmail', 'verifyEmail']);

    const [link = ''] = /http\S+/.exec(message?.text ?? '') ?? [];
    const {pathname, search} = new URL(link);
    const confirmed = await fetch(`${started.url}${pathname}${search}`, {
      redirect: 'manual',
    });
    expect(confirmed.headers.get('Location')).toBe(`${SITE}/`);
    expect(cookieOf(confirmed)).toContain('session_token=');
    expect((await signIn(email)).status).toBe(200);
  });

  it('answers a second sign-up like the first, and tells the owner', async () => {
    const email = 'twice@example.com';
    const answers = [];
    for (let count = 0; count < 2; count += 1) {
      const answer = await signUp(email);
      const {user, ...rest} = (await answer.json()) as {user: object};
      answers.push([answer.status, Object.keys(user).sort(), rest]);
    }
    expect(answers[1]).toEqual(answers[0]);
    await untilKinds(email, ['existingAccount', 'verifyEmail']);
  });

  it('shows the messages on a page, and says where in the log', async () => {
    await signUp('seen@example.com');
    const [message] = await untilKinds('seen@example.com', ['verifyEmail']);
    const list = await fetch(`${started.url}/dev/outbox`);
    expect(list.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(list.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'$/,
    );
    const address = `/dev/outbox/${message?.id ?? ''}`;
    const listed = await list.text();
    expect(listed).toContain(`href="${address}"`);
    expect(listed).toContain('seen@example.com');
    const page = await (await fetch(`${started.url}${address}`)).text();
    expect(page).toContain('One step is left');
    expect((await fetch(`${started.url}/dev/outbox/nothing`)).status).toBe(404);
    expect(started.log).toContainEqual({
      level: 'info',
      event: 'mail_in_outbox',
      kind: 'verifyEmail',
      open: 'http://localhost:8000/dev/outbox',
    });
    expect(JSON.stringify(started.log)).not.toMatch(/example\.com|token=/);
  });

  it('is not for a page that calls itself this machine', async () => {
    for (const path of ['/dev/outbox', '/dev/outbox.json', '/dev/outbox/x']) {
      const answer = await started.backend.fetch(
        new Request(`http://evil.test:8000${path}`),
      );
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('example.com');
    }
  });
});

describe('production without a mail server', () => {
  let started: TestBackend;
  beforeAll(async () => {
    started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      production: true,
      secret: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
      url: 'https://api.example.com',
      trustedOrigins: [SITE],
    });
  });
  afterAll(() => started.backend.close());

  it.each(['/dev/outbox', '/dev/outbox.json', '/dev/outbox/x'])(
    'has nothing at %s',
    async (path) => {
      expect((await fetch(`${started.url}${path}`)).status).toBe(404);
    },
  );

  it('refuses what needs mail', async () => {
    const email = 'a@example.com';
    const refused = await postJson(
      `${started.url}/auth/request-password-reset`,
      {email},
    );
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      code: 'RESET_PASSWORD_DISABLED',
    });
    const absent = await postJson(`${started.url}/auth/sign-in/magic-link`, {
      email,
    });
    expect(absent.status).toBe(404);
  });
});

it.each([
  [{}, 'outbox'],
  [{url: 'http://127.0.0.1:8000'}, 'outbox'],
  [{url: 'http://[::1]:8000'}, 'outbox'],
  [{hostname: '::1'}, 'outbox'],
  [{hostname: 'localhost'}, 'outbox'],
  // Anybody on the network can send `Host: localhost`.
  [{hostname: '0.0.0.0'}, 'off'],
  [{hostname: '::'}, 'off'],
  [{hostname: '192.168.0.7'}, 'off'],
  [{hostname: '0.0.0.0', smtpUrl: 'smtp://localhost'}, 'smtp'],
  [{production: true}, 'off'],
  // NODE_ENV was forgotten on a server.
  [{url: 'https://api.example.com'}, 'off'],
  [{url: 'http://localhost.example.com'}, 'off'],
  [{smtpUrl: 'smtp://localhost'}, 'smtp'],
  [{production: true, smtpUrl: 'smtps://mail.example.com'}, 'smtp'],
  [{smtpUrl: 'smtp://localhost', upstream: 'https://auth.example.com'}, 'off'],
])('with %o mail is %s', (config, mode) => {
  expect(
    readMailMode({
      production: false,
      url: 'http://localhost:8000',
      hostname: '127.0.0.1',
      smtpUrl: null,
      upstream: null,
      ...config,
    }),
  ).toBe(mode);
});

it('has no outbox where other machines come in, and says why', async () => {
  const log: LogEntry[] = [];
  const backend = await createBackend({
    ...(await emptyDatabase('Postgres')),
    hostname: '0.0.0.0',
    log: (entry) => log.push(entry),
  });
  try {
    const answer = await backend.fetch(
      new Request('http://localhost:8000/dev/outbox.json'),
    );
    expect(answer.status).toBe(404);
    expect(log).toContainEqual({
      level: 'warn',
      event: 'mail-off',
      problem: expect.stringMatching(/^HOST: "0\.0\.0\.0" lets/) as string,
    });
  } finally {
    await backend.close();
  }
});

it('keeps the last 100 messages, and shows each as text', async () => {
  const outbox = createOutbox();
  const hostile = '"><script>alert(1)</script>';
  for (let count = 0; count < 101; count += 1) {
    outbox.add(
      composeLetter(
        `${String(count)}${hostile}@example.com`,
        {
          kind: 'confirmEmailChange',
          locale: 'en',
          siteName: hostile,
          name: hostile,
          newEmail: hostile,
          url: 'http://localhost:8000/',
          minutes: 60,
        },
        readMailCatalogue(),
      ),
    );
  }
  const letters = outbox.list();
  expect(letters).toHaveLength(100);
  expect(letters[0]?.to).toMatch(/^100/);
  expect(letters.at(-1)?.to).toMatch(/^1"/);
  const [letter] = letters;
  if (!letter) {
    throw new Error('The outbox is empty.');
  }
  for (const page of [answerOutbox(letters), answerLetter(letter)]) {
    expect(await page.text()).not.toContain('<script');
  }
});
