import {createHash} from 'node:crypto';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {AskExport, AskPassage} from 'better-auth-reader-profile/contract';
import {ASK_EXPORT_FILE} from 'better-auth-reader-profile/contract';
import {vi} from 'vitest';
import type {LogEntry} from '../../index.js';

export type TestPassage = {
  url: string;
  title: string;
  headings?: string[];
  text: string;
};

/** An export as the plugin writes it. */
export function makeExport(
  passages: readonly TestPassage[],
  locale = 'en',
): AskExport {
  return {
    version: 1,
    site: {title: 'Sample', base_url: '/', locale},
    passages: passages.map(({url, title, headings = [], text}): AskPassage => {
      const content = {
        id: url,
        title,
        heading_path: headings,
        url,
        text,
        locale,
      };
      return {
        ...content,
        content_hash: createHash('sha256')
          .update(JSON.stringify(content))
          .digest('hex'),
      };
    }),
  };
}

/** Writes a file of its own, or over one. */
export function writeExport(
  content: AskExport | string,
  file = path.join(mkdtempSync(path.join(tmpdir(), 'ask-')), ASK_EXPORT_FILE),
): string {
  writeFileSync(
    file,
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  return file;
}

/** Waits for so many entries of one kind, and answers the last. */
export function waitForLog(
  log: readonly LogEntry[],
  event: string,
  count = 1,
): Promise<LogEntry> {
  return vi.waitFor(
    () => {
      const entries = log.filter((entry) => entry.event === event);
      const last = entries.at(-1);
      if (!last || entries.length < count) {
        throw new Error(
          `${String(entries.length)} entries of ${event} yet, of ${String(count)}.`,
        );
      }
      return last;
    },
    {timeout: 15_000},
  );
}

export const PASSAGES: TestPassage[] = [
  {
    url: '/docs/install',
    title: 'Installation',
    text: 'Run npm install sample in the folder of your site. Node 20 is needed.',
  },
  {
    url: '/docs/session#cookies',
    title: 'Sessions',
    headings: ['Cookies'],
    text: 'A session lives in a cookie that scripts cannot read. Sessions end after seven days.',
  },
  {
    url: '/docs/session#origins',
    title: 'Sessions',
    headings: ['Trusted origins'],
    text: 'Requests from an untrusted origin are refused, since a cookie travels with them.',
  },
  {
    url: '/docs/consent',
    title: 'Consent',
    headings: ['Withdrawal'],
    text: 'Withdrawing consent erases the background at once. The withdrawal is recorded.',
  },
  {
    url: '/docs/xss',
    title: 'Escaping <script>alert("title")</script>',
    text: 'Write <img src=x onerror=alert(1)> and <b>bold</b> escapewords & more; never trust "quotes".',
  },
];
