import {afterEach, describe, expect, it, vi} from 'vitest';
import type {LogEntry} from '../../observability/log.js';
import type {Letter} from '../letter.js';
import type {Mailer, MailerOptions} from '../mailer.js';
import {createMailer} from '../mailer.js';
import {readSmtpOptions} from '../smtpTransport.js';
import type {SmtpTestServer} from './smtpTestServer.js';
import {startSmtpServer} from './smtpTestServer.js';

const LETTER: Letter = {
  kind: 'verifyEmail',
  to: 'planted@example.com',
  subject: 'Grüße from Acme',
  text: 'Plain planted words\n',
  html: '<p>HTML planted words</p>',
};

describe('the mailer', () => {
  const cleanup: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of cleanup.splice(0).reverse()) {
      await close();
    }
  });

  async function server(
    options?: Parameters<typeof startSmtpServer>[0],
  ): Promise<SmtpTestServer> {
    const started = await startSmtpServer(options);
    cleanup.push(() => started.close());
    return started;
  }

  function mailerTo(
    smtpUrl: string,
    options: Partial<MailerOptions> = {},
  ): {mailer: Mailer; log: LogEntry[]} {
    const log: LogEntry[] = [];
    const mailer = createMailer({
      smtpUrl,
      from: 'Acme Docs <docs@acme.example>',
      production: false,
      log: (entry) => log.push(entry),
      retryDelaysMs: [0, 0],
      ...options,
    });
    cleanup.push(() => mailer.close());
    return {mailer, log};
  }

  function eventsOf(log: LogEntry[]) {
    // Nothing about who a message is for, or what it says, is ever logged.
    expect(JSON.stringify(log)).not.toMatch(/planted|example\.com|Acme/);
    return log.map(({event, attempt, code, smtpCode}) =>
      [event, attempt, code, smtpCode].filter((fact) => fact !== undefined),
    );
  }

  it('sends both parts, from the owner, to the reader alone', async () => {
    const {url, received} = await server();
    const {mailer, log} = mailerTo(url);
    mailer.send(LETTER);
    await vi.waitFor(() => {
      expect(eventsOf(log)).toEqual([['mail_sent', 1]]);
    });
    const [message] = received;
    expect(message).toMatchObject({
      from: {name: 'Acme Docs', address: 'docs@acme.example'},
      recipients: [LETTER.to],
      subject: LETTER.subject,
      messageId: expect.stringMatching(/^<[\w-]+@acme\.example>$/) as string,
    });
    expect(message?.text?.trim()).toBe(LETTER.text.trim());
    expect(message?.html?.trim()).toBe(LETTER.html);
    expect(message?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message?.raw).not.toMatch(/^X-Mailer/m);
  });

  it.each([
    'a@example.com\r\nBcc: b@example.com',
    'a@example.com, b@example.com',
    'a@example.com b@example.com',
    '"x" <a@example.com>',
    'undisclosed:a@example.com;',
    'a\u0000@example.com',
    'a\u202E@example.com',
    '',
  ])('sends nothing to %o', async (to) => {
    const {url, received} = await server();
    const {mailer, log} = mailerTo(url);
    mailer.send({...LETTER, to});
    await mailer.close();
    expect(received).toEqual([]);
    expect(eventsOf(log)).toEqual([['mail_failed', 'EENVELOPE']]);
  });

  it('lets no subject add a header', async () => {
    const {url, received} = await server();
    const {mailer} = mailerTo(url);
    mailer.send({
      ...LETTER,
      subject: 'a\r\nBcc: b@example.com\r\n\r\nbody',
    });
    await vi.waitFor(() => {
      expect(received).toHaveLength(1);
    });
    expect(received[0]?.recipients).toEqual([LETTER.to]);
    expect(received[0]?.raw).not.toMatch(/^Bcc/im);
    expect(received[0]?.text?.trim()).toBe(LETTER.text.trim());
  });

  it('tries again where the server is busy', async () => {
    let refusals = 1;
    const {url, received} = await server({
      onMailFrom(_address, _session, callback) {
        refusals -= 1;
        callback(
          refusals >= 0
            ? Object.assign(new Error('busy, planted'), {responseCode: 451})
            : null,
        );
      },
    });
    const {mailer, log} = mailerTo(url);
    mailer.send(LETTER);
    await vi.waitFor(() => {
      expect(received).toHaveLength(1);
    });
    await mailer.close();
    expect(eventsOf(log)).toEqual([
      ['mail_delayed', 1, 'EENVELOPE', 451],
      ['mail_sent', 2],
    ]);
  });

  it('gives up after the last try, and says which code', async () => {
    const stopped = await startSmtpServer();
    await stopped.close();
    const {mailer, log} = mailerTo(stopped.url);
    mailer.send(LETTER);
    await vi.waitFor(() => {
      expect(eventsOf(log)).toEqual([
        ['mail_delayed', 1, 'ESOCKET'],
        ['mail_delayed', 2, 'ESOCKET'],
        ['mail_failed', 3, 'ESOCKET'],
      ]);
    });
  });

  it('does not insist where the server refuses for good', async () => {
    const {url} = await server({
      onRcptTo(_address, _session, callback) {
        callback(
          Object.assign(new Error('no such planted'), {responseCode: 550}),
        );
      },
    });
    const {mailer, log} = mailerTo(url);
    mailer.send(LETTER);
    await vi.waitFor(() => {
      expect(eventsOf(log)).toEqual([['mail_failed', 1, 'EENVELOPE', 550]]);
    });
  });

  it('says that the password is wrong, and not which', async () => {
    const {port} = await server({
      onAuth(_auth, _session, callback) {
        callback(new Error('wrong password of planted'));
      },
    });
    const {mailer, log} = mailerTo(
      `smtp://planted:planted@127.0.0.1:${String(port)}`,
    );
    mailer.send(LETTER);
    await vi.waitFor(() => {
      expect(eventsOf(log)).toEqual([['mail_failed', 1, 'EAUTH', 535]]);
    });
  });

  it('sends what waits for its next try when it closes', async () => {
    let isReady = false;
    const {url, received} = await server({
      onMailFrom(_address, _session, callback) {
        callback(
          isReady ? null : Object.assign(new Error(), {responseCode: 450}),
        );
      },
    });
    const {mailer, log} = mailerTo(url, {retryDelaysMs: [3_600_000]});
    mailer.send(LETTER);
    await vi.waitFor(() => {
      expect(eventsOf(log)).toEqual([['mail_delayed', 1, 'EENVELOPE', 450]]);
    });
    const settling = mailer.settle();
    isReady = true;
    await mailer.close();
    await settling;
    expect(received).toHaveLength(1);
    mailer.send(LETTER);
    expect(eventsOf(log).slice(1)).toEqual([
      ['mail_sent', 2],
      ['mail_dropped'],
    ]);
  });

  it('sends five messages of a kind to one address within an hour', async () => {
    const {url, received} = await server();
    const {mailer, log} = mailerTo(url);
    for (let count = 0; count < 7; count += 1) {
      mailer.send({
        ...LETTER,
        to: count % 2 ? LETTER.to : 'Planted@Example.com',
      });
    }
    mailer.send({...LETTER, kind: 'passwordChanged'});
    mailer.send({...LETTER, to: 'other@example.com'});
    await vi.waitFor(() => {
      expect(received).toHaveLength(7);
    });
    await mailer.close();
    expect(
      eventsOf(log).filter(([event]) => event === 'mail_limited'),
    ).toHaveLength(2);
  });

  describe('in production', () => {
    // An address of this machine that is not written as one.
    const elsewhere = ({port}: SmtpTestServer) =>
      `smtp://[::ffff:127.0.0.1]:${String(port)}`;

    it('sends nothing in the clear to another machine', async () => {
      const started = await server({disabledCommands: ['STARTTLS']});
      const {mailer, log} = mailerTo(elsewhere(started), {production: true});
      mailer.send(LETTER);
      await vi.waitFor(() => {
        expect(eventsOf(log).at(-1)).toEqual(['mail_failed', 1, 'ETLS', 500]);
      });
      expect(started.received).toEqual([]);
    });

    it('sends in the clear on this machine', async () => {
      const {url, received} = await server({disabledCommands: ['STARTTLS']});
      const {mailer} = mailerTo(url, {production: true});
      mailer.send(LETTER);
      await vi.waitFor(() => {
        expect(received).toMatchObject([{secure: false}]);
      });
    });

    it('does not take a certificate that nobody vouches for', async () => {
      const started = await server();
      const {mailer, log} = mailerTo(elsewhere(started), {production: true});
      mailer.send(LETTER);
      await vi.waitFor(() => {
        expect(eventsOf(log).at(-1)).toEqual(['mail_failed', 3, 'ESOCKET']);
      });
      expect(started.received).toEqual([]);
    });

    it('takes one on this machine', async () => {
      const {url, received} = await server();
      const {mailer} = mailerTo(url, {production: true});
      mailer.send(LETTER);
      await vi.waitFor(() => {
        expect(received).toMatchObject([{secure: true}]);
      });
    });
  });
});

it.each([
  [
    'smtps://us%40er:p%2Fw@mail.example.com',
    {
      host: 'mail.example.com',
      port: 465,
      secure: true,
      requireTLS: false,
      auth: {user: 'us@er', pass: 'p/w'},
    },
  ],
  [
    'smtp://mail.example.com',
    {host: 'mail.example.com', port: 587, secure: false, requireTLS: true},
  ],
  [
    'smtp://localhost:1025',
    {
      host: 'localhost',
      port: 1025,
      secure: false,
      requireTLS: false,
      tls: {rejectUnauthorized: false},
    },
  ],
])('reads %s', (url, options) => {
  expect(readSmtpOptions(url, true)).toEqual(options);
});
