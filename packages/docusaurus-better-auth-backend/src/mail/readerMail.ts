import type {BackendConfig} from '../config.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import {pickLocale, readMailCatalogue} from './catalogue.js';
import type {LetterContent} from './letter.js';
import {composeLetter} from './letter.js';
import type {Mailer} from './mailer.js';

/** The reader a message is for. */
export type Addressee = {
  id?: string | undefined;
  email: string;
  name?: string | undefined;
  emailVerified?: boolean | undefined;
};

type WithoutSetting<Content> = Content extends unknown
  ? Omit<Content, 'siteName' | 'locale' | 'name'>
  : never;

/** What is to be told, without what follows from the reader and the site. */
export type MailContent = WithoutSetting<LetterContent>;

export type ReaderMail = {
  /**
   * Writes to a reader in their language, and returns at once: nothing about
   * a message may slow an answer or show in its time.
   */
  write(
    addressee: Addressee,
    content: MailContent,
    headers: Headers | undefined,
  ): void;
  /** Waits until what was written is sent or given up. */
  settle(): Promise<void>;
  /** Sends what is waiting. */
  close(): Promise<void>;
};

export type ReaderMailParts = {
  config: Pick<BackendConfig, 'siteName' | 'mailMessages'>;
  mailer: Mailer;
  log: Log;
  /** The language that a reader saved in their preferences, or null. */
  readSavedLocale: (userId: string) => Promise<string | null>;
};

export function createReaderMail({
  config,
  mailer,
  log,
  readSavedLocale,
}: ReaderMailParts): ReaderMail {
  const catalogue = readMailCatalogue(config.mailMessages);
  const underWay = new Set<Promise<void>>();

  async function readLocale(
    userId: string | undefined,
    acceptLanguage: string | null,
  ): Promise<string> {
    let saved: string | null = null;
    try {
      saved = userId === undefined ? null : await readSavedLocale(userId);
    } catch (error) {
      // A message in the browser's language is better than none.
      log({level: 'error', event: 'mail_locale', ...describeError(error)});
    }
    return pickLocale(catalogue, saved, acceptLanguage);
  }

  async function writeTo(
    {id, email, name, emailVerified}: Addressee,
    content: MailContent,
    acceptLanguage: string | null,
  ): Promise<void> {
    const locale = await readLocale(id, acceptLanguage);
    mailer.send(
      composeLetter(
        email,
        {
          ...content,
          siteName: config.siteName,
          locale,
          // Else anybody could have us send words of theirs to a stranger.
          name: emailVerified === true ? (name ?? null) : null,
        },
        catalogue,
      ),
    );
  }

  return {
    write(addressee, content, headers) {
      // A guest's address: no mailbox can be there.
      if (/[@.]invalid$/i.test(addressee.email)) {
        return;
      }
      const writing = writeTo(
        addressee,
        content,
        headers?.get('accept-language') ?? null,
      ).catch((error: unknown) => {
        log({
          level: 'error',
          event: 'mail_failed',
          kind: content.kind,
          ...describeError(error),
        });
      });
      underWay.add(writing);
      const forget = () => underWay.delete(writing);
      writing.then(forget, forget);
    },

    async settle() {
      await Promise.all(underWay);
      await mailer.settle();
    },

    async close() {
      await Promise.all(underWay);
      await mailer.close();
    },
  };
}
