import {describe, expect, it} from 'vitest';
import {readMailCatalogue} from '../catalogue.js';
import type {LetterContent} from '../letter.js';
import {composeLetter, MAIL_KINDS, oneLine} from '../letter.js';

const catalogue = readMailCatalogue();

const LINK =
  'http://localhost:8000/auth/verify-email?token=a.b&callbackURL=%2F';
const AT = new Date('2026-11-23T16:05:00Z');

function contentOf(kind: (typeof MAIL_KINDS)[number]): LetterContent {
  const shared = {
    siteName: 'Acme Docs',
    locale: 'en',
    name: 'Ada',
    newEmail: 'new@example.com',
    device: {browser: 'Firefox', os: 'Linux'},
    at: AT,
  };
  switch (kind) {
    case 'verifyEmail':
    case 'resetPassword':
    case 'magicLink':
    case 'confirmEmailChange':
    case 'verifyNewEmail':
      return {...shared, kind, url: LINK, minutes: 60};
    case 'signInCode':
    case 'verifyEmailCode':
    case 'resetPasswordCode':
    case 'twoFactorCode':
      return {...shared, kind, code: '012345', minutes: 10};
    default:
      return {...shared, kind};
  }
}

function compose(given: Partial<LetterContent>, kind = 'verifyEmail' as const) {
  return composeLetter(
    'ada@example.com',
    {...contentOf(kind), ...given} as LetterContent,
    catalogue,
  );
}

describe.each(MAIL_KINDS)('the message %s', (kind) => {
  const content = contentOf(kind);
  const letter = composeLetter('ada@example.com', content, catalogue);

  it('says the same in plain text and in HTML, with every value put in', () => {
    expect(letter.subject).toContain('Acme Docs');
    for (const part of [letter.subject, letter.text, letter.html]) {
      expect(part).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
    expect(letter.text).toMatch(/^Hello Ada,\n/);
    expect(letter.html).toContain('Hello <bdi>Ada</bdi>,');
  });

  it('holds its code in digits, in both', () => {
    for (const part of [letter.text, letter.html]) {
      expect(part.includes('012345')).toBe(content.code !== undefined);
    }
    expect(letter.subject).not.toContain('012345');
  });

  it('holds its link, and loads nothing', () => {
    const addresses = [...letter.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses).toEqual(
      content.url === undefined
        ? []
        : Array(2).fill(LINK.replace('&', '&amp;')),
    );
    expect(letter.html).not.toMatch(/<img|<script|@import|url\(/);
    expect(letter.text.includes(LINK)).toBe(content.url !== undefined);
  });
});

it('tells times, durations and devices in words', () => {
  const text = (kind: (typeof MAIL_KINDS)[number]) =>
    composeLetter('a@example.com', contentOf(kind), catalogue).text;
  expect(text('verifyEmail')).toContain('works for 1 hour.');
  expect(text('passwordChanged')).toMatch(
    /changed on November 23, 2026 at 4:05\sPM UTC\./,
  );
  expect(text('newDevice')).toContain('with Firefox on Linux.');
  expect(
    composeLetter(
      'a@example.com',
      {...contentOf('newDevice'), device: {browser: 'other', os: 'Linux'}},
      catalogue,
    ).text,
  ).toContain('with an unknown browser.');
});

describe("a reader's name", () => {
  it('is text in HTML, whatever it holds', () => {
    const {html} = compose({name: `<b>"x"</b>&'`});
    expect(html).toContain(
      '<bdi>&lt;b&gt;&quot;x&quot;&lt;/b&gt;&amp;&#39;</bdi>',
    );
  });

  it('is not taken for a value to put in', () => {
    expect(compose({name: '{site} {url}'}).text).toMatch(
      /^Hello \{site\} \{url\},\n/,
    );
  });

  it.each([
    ['line breaks', 'Ada\r\nBcc: x@example.com', 'Ada Bcc: x@example.com'],
    ['a turned direction', 'Ada\u202Egro.live\u2066', 'Ada gro.live'],
    ['line separators', 'Ada\u2028\u2029B', 'Ada B'],
    ['5,000 characters', '👩‍💻'.repeat(2000), `${'👩‍💻'.repeat(40)}…`],
    ['a thousand accents', `A${'\u0301'.repeat(1000)}`, '…'],
    ['61 letters', 'ä'.repeat(61), `${'ä'.repeat(60)}…`],
    ['joiners of Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('with %s stays one short line', (_what, name, expected) => {
    const line = oneLine(name);
    expect(line).toBe(expected);
    expect(compose({name}).text.split('\n')[0]).toBe(`Hello ${line},`);
  });

  it('is left out where there is none', () => {
    expect(compose({name: null}).text).toMatch(/^Hello,\n/);
    expect(compose({name: '\u202E \n'}).text).toMatch(/^Hello,\n/);
  });
});

it('is written from right to left in Arabic, its link from left to right', () => {
  const {html, text} = compose({locale: 'ar'});
  expect(html).toContain('<html lang="ar" dir="rtl">');
  // Some mail programs drop the html and body elements.
  expect(html).toMatch(/<div\s+class="page"\s+lang="ar"\s+dir="rtl"/);
  expect(html).toMatch(/<p\s+dir="ltr"/);
  expect(text).toMatch(/^\u200Fمرحبًا Ada،/);
});

it('keeps the order of words beside Latin names in Urdu', () => {
  const {subject, html} = composeLetter(
    'ada@example.com',
    {...contentOf('newDevice'), locale: 'ur'},
    catalogue,
  );
  expect(subject).toMatch(/^\u200FAcme Docs پر/);
  // Each name apart: together they would be set from left to right.
  expect(html).toContain('<bdi>Linux</bdi> پر <bdi>Firefox</bdi>');
});
