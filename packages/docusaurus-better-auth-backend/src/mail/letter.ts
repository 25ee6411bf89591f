import {html, raw} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {CoarseUserAgent} from '../audit/coarseUserAgent.js';
import type {MailCatalogue, MailKey, MailTexts} from './catalogue.js';
import {directionOf} from './catalogue.js';

/** Messages with a link to follow, with a code to type, and ones that only tell. */
const LINK_KINDS = [
  'verifyEmail',
  'resetPassword',
  'magicLink',
  'confirmEmailChange',
  'verifyNewEmail',
] as const;
const CODE_KINDS = [
  'signInCode',
  'verifyEmailCode',
  'resetPasswordCode',
  'twoFactorCode',
] as const;
const NOTICE_KINDS = [
  'passwordChanged',
  'emailChanged',
  'newDevice',
  'existingAccount',
] as const;

export const MAIL_KINDS = [
  ...LINK_KINDS,
  ...CODE_KINDS,
  ...NOTICE_KINDS,
] as const;

type LinkKind = (typeof LINK_KINDS)[number];
type CodeKind = (typeof CODE_KINDS)[number];
type NoticeKind = (typeof NOTICE_KINDS)[number];

export type MailKind = LinkKind | CodeKind | NoticeKind;

/** Whether a message only tells, without a link or a code. */
export function isNotice(kind: MailKind): kind is NoticeKind {
  return NOTICE_KINDS.some((notice) => notice === kind);
}

/** What a message is made of. */
export type LetterContent = {
  siteName: string;
  locale: string;
  /** The reader's name; null where it is not known to be theirs. */
  name: string | null;
  newEmail?: string | undefined;
  device?: CoarseUserAgent;
  at?: Date;
} & (
  | {kind: LinkKind; url: string; code?: undefined; minutes: number}
  | {kind: CodeKind; url?: undefined; code: string; minutes: number}
  | {
      kind: NoticeKind;
      url?: undefined;
      code?: undefined;
      minutes?: undefined;
    }
);

/** A message as it is sent. */
export type Letter = {
  kind: MailKind;
  to: string;
  subject: string;
  text: string;
  html: string;
};

const NAME_MAX_CHARACTERS = 60;
/** One character as people see it may be made of thousands. */
const NAME_MAX_LENGTH = 200;

const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/**
 * A reader's words on one line: without control characters and those that
 * turn the direction of what follows, and short enough for a greeting.
 */
export function oneLine(words: string): string {
  const line = words
    .replace(
      /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  let kept = '';
  let count = 0;
  for (const {segment} of characters.segment(line)) {
    count += 1;
    if (
      count > NAME_MAX_CHARACTERS ||
      kept.length + segment.length > NAME_MAX_LENGTH
    ) {
      return `${kept}…`;
    }
    kept += segment;
  }
  return kept;
}

function formatDuration(minutes: number, locale: string): string {
  const [value, unit] =
    minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}

function formatTime(at: Date, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${time.format(at)} UTC`;
}

type Values = Readonly<Record<string, string>>;

function readValues(content: LetterContent): Values {
  const {siteName, name, newEmail, device, at = new Date(), locale} = content;
  return {
    site: siteName,
    name: name ?? '',
    newEmail: newEmail ?? '',
    time: formatTime(at, locale),
    duration: formatDuration(content.minutes ?? 0, locale),
    browser: device?.browser ?? '',
    system: device?.os ?? '',
  };
}

/** The text with its device named, by values that are still to be put in. */
function nameDevice(
  text: string,
  {device}: LetterContent,
  texts: MailTexts,
): string {
  const named =
    device && device.browser !== 'other' && device.os !== 'other'
      ? texts.device
      : texts.unknownDevice;
  return text.replace('{device}', () => named);
}

const PLACEHOLDER = /\{(\w+)\}/;

function fill(text: string, values: Values): string {
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 1 ? (values[part] ?? '') : part))
    .join('');
}

/**
 * Plain text is laid out by its first letter, which may be that of a Latin
 * name: in a language written from right to left, a mark stands before it.
 */
function fillPlain(text: string, values: Values, locale: string): string {
  const filled = fill(text, values);
  return directionOf(locale) === 'rtl' ? `\u200F${filled}` : filled;
}

/** Each value stands in a `bdi`: its direction turns nothing around it. */
function fillHtml(text: string, values: Values) {
  return text
    .split(PLACEHOLDER)
    .map((part, index) =>
      index % 2 === 1 ? html`<bdi>${values[part] ?? ''}</bdi>` : part,
    );
}

const STYLE = `
  .page { background: #f4f5f7; color: #1c1e21; }
  .card { background: #ffffff; border-color: #dadde1; }
  .quiet { color: #525860; }
  .link { color: #1a5fb4; }
  .button { background: #1a5fb4; color: #ffffff; }
  @media (prefers-color-scheme: dark) {
    .page { background: #18191a !important; color: #e3e3e3 !important; }
    .card { background: #242526 !important; border-color: #3a3b3c !important; }
    .quiet { color: #b0b3b8 !important; }
    .link { color: #8ab4f8 !important; }
    .button { background: #8ab4f8 !important; color: #10233d !important; }
  }`;

const FONT =
  "font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;";

function textOf(
  content: LetterContent,
  texts: MailTexts,
  part: 'subject' | 'title' | 'text' | 'note',
): string {
  const text = texts[`${content.kind}.${part}` satisfies MailKey];
  return nameDevice(text, content, texts);
}

function greetingOf({name}: LetterContent, texts: MailTexts): string {
  return name === null ? texts.greetingWithoutName : texts.greeting;
}

function composeText(
  content: LetterContent,
  texts: MailTexts,
  values: Values,
): string {
  const plain = (text: string) => fillPlain(text, values, content.locale);
  return [
    plain(greetingOf(content, texts)),
    plain(textOf(content, texts, 'text')),
    ...(content.url === undefined ? [] : [content.url]),
    ...(content.code === undefined ? [] : [content.code]),
    plain(textOf(content, texts, 'note')),
    `-- \n${plain(texts.footer)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function composeLink(
  content: LetterContent & {kind: LinkKind},
  texts: MailTexts,
) {
  const {url} = content;
  return html` <p style="margin: 24px 0;">
      <a
        class="button"
        href="${url}"
        style="display: inline-block; background: #1a5fb4; color: #ffffff; border-radius: 6px; padding: 12px 20px; font-weight: 600; text-decoration: none;"
        >${texts[`${content.kind}.button`]}</a
      >
    </p>
    <p class="quiet" style="margin: 0 0 4px; font-size: 14px; color: #525860;">
      ${texts.linkHint}
    </p>
    <p dir="ltr" style="margin: 0 0 24px; font-size: 12px;">
      <a class="link" href="${url}" style="color: #1a5fb4;">${url}</a>
    </p>`;
}

function composeCode(code: string) {
  return html` <p
    dir="ltr"
    style="margin: 24px 0; font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; font-size: 32px; font-weight: 600; letter-spacing: 4px;"
  >
    ${code}
  </p>`;
}

function isLink(
  content: LetterContent,
): content is LetterContent & {kind: LinkKind} {
  return content.url !== undefined;
}

function composeHtml(
  content: LetterContent,
  texts: MailTexts,
  values: Values,
): string {
  const {locale, siteName} = content;
  const direction = directionOf(locale);
  const filled = (text: string) => fillHtml(text, values);
  const note = filled(textOf(content, texts, 'note'));
  const page = html`<!doctype html>
    <html lang="${locale}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${fill(textOf(content, texts, 'subject'), values)}</title>
        <style>
          :root { color-scheme: light dark; }${raw(STYLE)}
        </style>
      </head>
      <body
        class="page"
        style="margin: 0; padding: 0; background: #f4f5f7; color: #1c1e21;"
      >
        <div
          class="page"
          lang="${locale}"
          dir="${direction}"
          style="padding: 24px 12px; background: #f4f5f7; color: #1c1e21; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere; word-break: break-word; ${raw(FONT)}"
        >
          <div
            class="card"
            style="max-width: 520px; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #dadde1; border-radius: 8px;"
          >
            <p
              class="quiet"
              style="margin: 0 0 16px; font-size: 14px; color: #525860;"
            >
              <bdi>${siteName}</bdi>
            </p>
            <h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3;">
              ${filled(textOf(content, texts, 'title'))}
            </h1>
            <p style="margin: 0 0 12px;">
              ${filled(greetingOf(content, texts))}
            </p>
            <p style="margin: 0 0 12px;">
              ${filled(textOf(content, texts, 'text'))}
            </p>
            ${
              !isNotice(content.kind)
                ? html`${
                      isLink(content)
                        ? composeLink(content, texts)
                        : composeCode(content.code ?? '')
                    }
                    <p
                      class="quiet"
                      style="margin: 0; font-size: 14px; color: #525860;"
                    >
                      ${note}
                    </p>`
                : html`<p style="margin: 0;">${note}</p>`
            }
          </div>
          <p
            class="quiet"
            style="max-width: 520px; margin: 16px auto 0; font-size: 13px; text-align: center; color: #525860;"
          >
            ${filled(texts.footer)}
          </p>
        </div>
      </body>
    </html> `;
  // Only a promise among the values would make the template one.
  return (page as HtmlEscapedString).toString();
}

/**
 * Writes a message in plain text and in HTML. Everything that is put in is
 * escaped; nothing in it is loaded from anywhere.
 *
 * @throws {Error} Where the catalogue has no such locale.
 */
export function composeLetter(
  to: string,
  given: LetterContent,
  catalogue: MailCatalogue,
): Letter {
  const texts = catalogue.get(given.locale);
  if (!texts) {
    throw new Error(`There are no texts in "${given.locale}".`);
  }
  const name = given.name === null ? '' : oneLine(given.name);
  const content: LetterContent = {...given, name: name === '' ? null : name};
  const values = readValues(content);
  return {
    kind: content.kind,
    to,
    subject: fillPlain(
      textOf(content, texts, 'subject'),
      values,
      content.locale,
    ),
    text: composeText(content, texts, values),
    html: composeHtml(content, texts, values),
  };
}
