import {setTimeout as pause} from 'node:timers/promises';
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import type {Log} from '../observability/log.js';
import type {Letter} from './letter.js';
import type {Outbox} from './outbox.js';
import {createSmtpTransport} from './smtpTransport.js';

/** Sends messages without making anybody wait for it. */
export type Mailer = {
  /** Takes a message and returns at once. What becomes of it is in the log. */
  send(letter: Letter): void;
  /** Waits until each message was sent or given up. */
  settle(): Promise<void>;
  /**
   * Tries once more to send what is waiting, for 5 seconds at most, and closes
   * the connections. May be called twice.
   */
  close(): Promise<void>;
};

export type MailerOptions = {
  smtpUrl: string;
  /** `Docs <docs@example.com>` */
  from: string;
  production: boolean;
  log: Log;
  /**
   * Milliseconds before each further try. Default: 5 seconds, 30 seconds, 2
   * minutes, 10 minutes.
   */
  retryDelaysMs?: readonly number[];
};

const RETRY_DELAYS_MS = [5_000, 30_000, 120_000, 600_000];

/** Messages that wait in memory; the server is away for long by then. */
const WAITING_MAX = 1_000;

/** Messages of one kind to one address, so that nobody floods a mailbox. */
const PER_ADDRESS_AND_HOUR = 5;

const CLOSE_TIMEOUT_MS = 5_000;

/** Tells other programs that nobody reads an answer to this. */
const HEADERS = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/** One address and nothing else: no list, no name, no line break. */
const ONE_ADDRESS = /^[^\s@,;:<>"()\p{C}]+@[^\s@,;:<>"()\p{C}]+$/u;

function describeMailError(error: unknown): {code?: string; smtpCode?: number} {
  const {code, responseCode} = error as {
    code?: unknown;
    responseCode?: unknown;
  };
  return {
    ...(typeof code === 'string' && {code}),
    ...(typeof responseCode === 'number' && {smtpCode: responseCode}),
  };
}

/**
 * A server that says 5xx says the same the next time; what nodemailer itself
 * refuses has no such code. A 4xx, of greylisting for instance, passes.
 */
function isFinal(error: unknown): boolean {
  const {code, smtpCode} = describeMailError(error);
  return smtpCode === undefined
    ? code === 'EENVELOPE' || code === 'EMESSAGE'
    : smtpCode >= 500;
}

export function createMailer({
  smtpUrl,
  from,
  production,
  log,
  retryDelaysMs = RETRY_DELAYS_MS,
}: MailerOptions): Mailer {
  const transport = createSmtpTransport(smtpUrl, production);
  const limiter = new RateLimiterMemory({
    points: PER_ADDRESS_AND_HOUR,
    duration: 3600,
  });
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  let closed: Promise<void> | undefined;

  async function waitBefore(delay: number): Promise<void> {
    try {
      await pause(delay, undefined, {signal: closing.signal, ref: false});
    } catch {
      // Closing: the last try is now.
    }
  }

  async function deliver({kind, to, ...letter}: Letter): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = closing.signal.aborted || attempt > retryDelaysMs.length;
      try {
        await transport.sendMail({
          from,
          to: {name: '', address: to},
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          headers: HEADERS,
          xMailer: false,
        });
        log({level: 'info', event: 'mail_sent', kind, attempt});
        return;
      } catch (error) {
        if (isLast || isFinal(error)) {
          // Neither the error's message nor the answer of the server: both
          // name addresses.
          log({
            level: 'error',
            event: 'mail_failed',
            kind,
            attempt,
            ...describeMailError(error),
          });
          return;
        }
        log({
          level: 'info',
          event: 'mail_delayed',
          kind,
          attempt,
          ...describeMailError(error),
        });
      }
      await waitBefore(retryDelaysMs[attempt - 1] ?? 0);
    }
  }

  async function deliverWithinLimits(letter: Letter): Promise<void> {
    const {kind, to} = letter;
    try {
      await limiter.consume(`${kind} ${to.toLowerCase()}`);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) {
        throw refusal;
      }
      log({level: 'info', event: 'mail_limited', kind});
      return;
    }
    await deliver(letter);
  }

  async function close(): Promise<void> {
    closing.abort();
    const timeout = new AbortController();
    await Promise.race([
      Promise.allSettled(underWay),
      pause(CLOSE_TIMEOUT_MS, undefined, {signal: timeout.signal}).catch(
        () => undefined,
      ),
    ]);
    timeout.abort();
    // What a server is still holding up fails now, and is in the log.
    transport.close({force: true});
    await Promise.allSettled(underWay);
  }

  return {
    send(letter) {
      const {kind} = letter;
      if (!ONE_ADDRESS.test(letter.to)) {
        log({level: 'error', event: 'mail_failed', kind, code: 'EENVELOPE'});
        return;
      }
      if (underWay.size >= WAITING_MAX || closed) {
        log({level: 'error', event: 'mail_dropped', kind});
        return;
      }
      const delivering = deliverWithinLimits(letter);
      underWay.add(delivering);
      const forget = () => underWay.delete(delivering);
      delivering.then(forget, forget);
    },
    async settle() {
      await Promise.allSettled(underWay);
    },
    close: () => (closed ??= close()),
  };
}

/** What takes the place of a mailer in development. */
export function createOutboxMailer(
  outbox: Outbox,
  url: string,
  log: Log,
): Mailer {
  return {
    send(letter) {
      outbox.add(letter);
      log({
        level: 'info',
        event: 'mail_in_outbox',
        kind: letter.kind,
        open: `${url}/dev/outbox`,
      });
    },
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
