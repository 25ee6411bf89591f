import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect} from '@playwright/test';
import {rememberLink, rememberSecret} from './knownSecrets';

export type Message = {subject: string; text: string; html: string};

/**
 * The mail that the backends really sent, by SMTP.
 *
 * `read`, `link` and `code` wait for a message to that address, with such a
 * subject if one is given, and take the newest. Called again, each of the
 * three waits for a newer one: what it took once is not taken again.
 */
export type Mailbox = {
  read: (email: string, subject?: RegExp | string) => Promise<Message>;
  /** The URL in the newest message's text. */
  link: (email: string, subject?: RegExp | string) => Promise<string>;
  /** The six digits in the newest message's text. */
  code: (email: string, subject?: RegExp | string) => Promise<string>;
  /** All that has arrived so far, oldest first; to see that something has not. */
  messages: (email: string) => Promise<Message[]>;
};

/** Where the messages to an address are, a file each, in order. */
export function mailFolderOf(folder: string, email: string): string {
  return path.join(folder, encodeURIComponent(email.toLowerCase()));
}

function hasSubject(message: Message, subject: RegExp | string): boolean {
  return typeof subject === 'string'
    ? message.subject.includes(subject)
    : subject.test(message.subject);
}

function findIn({subject, text}: Message, pattern: RegExp, what: string) {
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) {
    throw new Error(`There is no ${what} in “${subject}”:\n${text}`);
  }
  return found;
}

/** @param folder Where the mail server of the global set-up writes. */
export function openMailbox(folder: string): Mailbox {
  const taken = new Set<string>();

  async function list(email: string) {
    const own = mailFolderOf(folder, email);
    const names = await readdir(own).catch(() => []);
    return Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map(async (name) => ({
          name,
          // Only our own mail server writes it.
          message: JSON.parse(
            await readFile(path.join(own, name), 'utf8'),
          ) as Message,
        })),
    );
  }

  async function take(
    how: string,
    email: string,
    subject: RegExp | string = '',
  ): Promise<Message> {
    let newest: Awaited<ReturnType<typeof list>>[number] | undefined;
    await expect
      .poll(
        async () => {
          newest = (await list(email))
            .reverse()
            .find(
              ({name, message}) =>
                hasSubject(message, subject) && !taken.has(`${how} ${name}`),
            );
          return newest !== undefined;
        },
        {message: `mail to ${email}, subject ${String(subject) || 'any'}`},
      )
      .toBe(true);
    if (!newest) {
      throw new Error('unreachable: the condition above holds');
    }
    for (const {name} of await list(email)) {
      if (name <= newest.name) {
        taken.add(`${how} ${name}`);
      }
    }
    return newest.message;
  }

  return {
    read: (email, subject) => take('read', email, subject),
    async link(email, subject) {
      const message = await take('link', email, subject);
      const link = findIn(message, /https?:\/\/\S+/, 'URL');
      rememberLink(link);
      return link;
    },
    async code(email, subject) {
      const message = await take('code', email, subject);
      const code = findIn(message, /(?<!\d)\d{6}(?!\d)/, 'code');
      rememberSecret(code);
      return code;
    },
    messages: async (email) => (await list(email)).map(({message}) => message),
  };
}
