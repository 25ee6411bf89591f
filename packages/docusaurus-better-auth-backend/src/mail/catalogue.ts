import {parseAccept} from 'hono/utils/accept';
import * as z from 'zod';
import {ar} from './locales/ar.js';
import {de} from './locales/de.js';
import {en} from './locales/en.js';
import {es} from './locales/es.js';
import {fr} from './locales/fr.js';
import {ja} from './locales/ja.js';
import {ur} from './locales/ur.js';
import {zhHans} from './locales/zh-Hans.js';

/** A text of a message: `verifyEmail.subject`. */
export type MailKey = keyof typeof en;

/** The texts of all messages in one language. */
export type MailTexts = Readonly<Record<MailKey, string>>;

/** Texts by locale, with all of an owner's own put in. */
export type MailCatalogue = ReadonlyMap<string, MailTexts>;

/** What an owner gives: texts by locale. */
export type MailMessages = Readonly<
  Record<string, Readonly<Partial<Record<MailKey, string>>>>
>;

/** What we ship; a new language is a file in `locales/` and its name here. */
export const OWN_TEXTS: Readonly<Record<string, MailTexts>> = {
  en,
  ar,
  de,
  es,
  fr,
  ja,
  ur,
  'zh-Hans': zhHans,
};

const KEYS = Object.keys(en) as MailKey[];

const FALLBACK_LOCALE = 'en';

const Given = z.record(
  z.string(),
  z.record(z.string(), z.string().trim().min(1).max(2000)),
);

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isKey(key: string): key is MailKey {
  return Object.hasOwn(en, key);
}

function checkTexts(
  locale: string,
  texts: Readonly<Record<string, string>>,
): void {
  for (const [key, text] of Object.entries(texts)) {
    if (!isKey(key)) {
      throw new Error(
        `"${locale}" holds the unknown key "${key}". The keys are: ${KEYS.join(', ')}.`,
      );
    }
    const known = placeholdersOf(en[key]);
    const unknown = placeholdersOf(text).find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new Error(
        known.length === 0
          ? `"${locale}", "${key}" holds {${unknown}}, but this text takes no value.`
          : `"${locale}", "${key}" holds {${unknown}}, which this text does not know. It may hold ${known.map((name) => `{${name}}`).join(', ')}.`,
      );
    }
    if (/\p{Cc}/u.test(text)) {
      throw new Error(
        `"${locale}", "${key}" holds a line break or another control character. Write it as one line.`,
      );
    }
  }
}

/**
 * The texts of messages: ours, with an owner's put over them.
 *
 * @param given Texts by locale. A locale of ours may be given in part; another
 *   one must have every key.
 * @throws {Error} Names the key that is missing or unknown.
 */
export function readMailCatalogue(given: unknown = {}): MailCatalogue {
  const read = Given.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(
      `is not what it must be at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}. It holds texts by locale: {"de": {"verifyEmail.subject": "…"}}.`,
    );
  }
  const catalogue = new Map<string, MailTexts>(Object.entries(OWN_TEXTS));
  for (const [locale, texts] of Object.entries(read.data)) {
    if (!isLocale(locale)) {
      throw new Error(
        `"${locale}" is not a locale. Write one such as de or pt-BR.`,
      );
    }
    checkTexts(locale, texts);
    const complete: Partial<Record<MailKey, string>> = {
      ...OWN_TEXTS[locale],
      ...texts,
    };
    const missing = KEYS.filter((key) => complete[key] === undefined);
    if (missing.length > 0) {
      throw new Error(
        `"${locale}" lacks ${missing.map((key) => `"${key}"`).join(', ')}.`,
      );
    }
    catalogue.set(locale, complete as MailTexts);
  }
  return catalogue;
}

/** Tags that mean the same texts, the closest first: zh-CN, zh-Hans, zh. */
function namesOf(tag: string): string[] {
  if (!isLocale(tag)) {
    return [tag];
  }
  const {language, script, region} = new Intl.Locale(tag).maximize();
  return [
    tag,
    ...(region === undefined ? [] : [`${language}-${region}`]),
    ...(script === undefined ? [] : [`${language}-${script}`]),
    language,
  ];
}

function findLocale(
  wanted: string,
  catalogue: MailCatalogue,
): string | undefined {
  const locales = [...catalogue.keys()];
  return namesOf(wanted)
    .map((name) =>
      locales.find((locale) => locale.toLowerCase() === name.toLowerCase()),
    )
    .find((locale) => locale !== undefined);
}

/**
 * The language of a message: what the reader chose, else what the request asks
 * for (the site's pages name their own language first), else English.
 */
export function pickLocale(
  catalogue: MailCatalogue,
  preferred: string | null,
  acceptLanguage: string | null,
): string {
  const wanted = [
    ...(preferred === null ? [] : [preferred]),
    ...parseAccept(acceptLanguage ?? '').map(({type}) => type),
  ];
  for (const locale of wanted) {
    const found = findLocale(locale, catalogue);
    if (found !== undefined) {
      return found;
    }
  }
  return FALLBACK_LOCALE;
}

const RIGHT_TO_LEFT = [
  'ar',
  'dv',
  'fa',
  'he',
  'ckb',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
];

/** The direction that a locale is written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const {language, script} = new Intl.Locale(locale);
  if (script !== undefined) {
    return ['Arab', 'Hebr', 'Thaa'].includes(script) ? 'rtl' : 'ltr';
  }
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}
