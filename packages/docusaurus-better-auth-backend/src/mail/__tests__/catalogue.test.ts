import {describe, expect, it} from 'vitest';
import {
  OWN_TEXTS,
  directionOf,
  pickLocale,
  readMailCatalogue,
} from '../catalogue.js';
import {en} from '../locales/en.js';

describe('readMailCatalogue', () => {
  it('takes single texts in place of ours, and another language whole', () => {
    const catalogue = readMailCatalogue({
      en: {'magicLink.subject': 'Come in'},
      de: {greeting: 'Hallo {name},'},
      it: {...en, greeting: 'Ciao {name},'},
    });
    expect(catalogue.get('en')).toEqual({
      ...en,
      'magicLink.subject': 'Come in',
    });
    expect(catalogue.get('de')).toEqual({
      ...OWN_TEXTS.de,
      greeting: 'Hallo {name},',
    });
    expect(catalogue.get('it')?.greeting).toBe('Ciao {name},');
  });

  const {greeting: _greeting, footer: _footer, ...incomplete} = en;
  it.each<[string, unknown, string]>([
    ['a missing key', {it: incomplete}, '"it" lacks "greeting", "footer".'],
    [
      'an unknown key',
      {en: {'magicLink.subjekt': 'x'}},
      '"en" holds the unknown key "magicLink.subjekt".',
    ],
    [
      'an unknown value',
      {en: {'magicLink.note': 'For {hours}'}},
      '"en", "magicLink.note" holds {hours}, which this text does not know. It may hold {duration}.',
    ],
    [
      'a value where there is none',
      {en: {linkHint: 'At {site}'}},
      '"en", "linkHint" holds {site}, but this text takes no value.',
    ],
    [
      'a line break',
      {en: {'magicLink.subject': 'a\r\nBcc: x@example.com'}},
      '"en", "magicLink.subject" holds a line break',
    ],
    ['no locale', {english_: en}, '"english_" is not a locale.'],
    ['no text', {en: {greeting: 7}}, 'is not what it must be at "en.greeting"'],
    ['an empty text', {en: {greeting: ' '}}, 'at "en.greeting"'],
    ['a list', [], 'is not what it must be at ""'],
  ])('refuses %s', (_what, given, message) => {
    expect(() => readMailCatalogue(given)).toThrow(message);
  });
});

describe('pickLocale', () => {
  const catalogue = readMailCatalogue({'pt-BR': en});
  it.each<[string | null, string | null, string]>([
    [null, null, 'en'],
    [null, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
    [null, 'en;q=0.5, de;q=0.9', 'de'],
    [null, 'PT-br', 'pt-BR'],
    [null, 'pt-PT', 'en'],
    [null, 'it, *;q=0.5', 'en'],
    [null, 'it, fr;q=0.5', 'fr'],
    [null, 'pt', 'pt-BR'],
    [null, 'zh-CN', 'zh-Hans'],
    [null, 'zh-TW, de;q=0.5', 'de'],
    ['de', 'en', 'de'],
    ['it', 'de', 'de'],
    [null, ';;;=,,\u0000', 'en'],
  ])('of %o and %o is %s', (preferred, accepted, locale) => {
    expect(pickLocale(catalogue, preferred, accepted)).toBe(locale);
  });
});

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ur-PK', 'rtl'],
  ['he', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['pa-Guru', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
