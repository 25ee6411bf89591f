import {readdirSync} from 'node:fs';
import path from 'node:path';
import {translatedLocales} from '@docusaurus-better-auth/workspace/themeWords';
import {describe, expect, it} from 'vitest';
import {OWN_TEXTS, directionOf, readMailCatalogue} from '../catalogue.js';
import {MAIL_KINDS, composeLetter} from '../letter.js';
import type {LetterContent} from '../letter.js';
import {en} from '../locales/en.js';

const placeholders = (text: string) =>
  Array.from(text.matchAll(/\{\w+\}/g), ([name]) => name).sort();

it('has each language that has a file, and that the theme speaks', () => {
  const files = readdirSync(path.join(import.meta.dirname, '../locales'));
  expect(files.map((file) => path.parse(file).name).sort()).toEqual(
    Object.keys(OWN_TEXTS).sort(),
  );
  expect(Object.keys(OWN_TEXTS)).toEqual(
    expect.arrayContaining(translatedLocales()),
  );
});

describe.each(Object.entries(OWN_TEXTS).filter(([locale]) => locale !== 'en'))(
  'the messages in %s',
  (locale, texts) => {
    it('have each text, its values and none in English', () => {
      expect(() => readMailCatalogue({[locale]: texts})).not.toThrow();
      expect(Object.keys(texts)).toEqual(Object.keys(en));
      for (const [key, english] of Object.entries(en)) {
        const text = texts[key as keyof typeof en];
        expect([key, ...placeholders(text)]).toEqual([
          key,
          ...placeholders(english),
        ]);
        expect([key, text]).not.toEqual([key, english]);
        expect([key, text]).toEqual([key, text.trim()]);
      }
    });

    it.each(MAIL_KINDS)('can be written: %s', (kind) => {
      const {subject, text, html} = composeLetter(
        'ada@example.com',
        {
          kind,
          siteName: 'Acme Docs',
          locale,
          name: 'Ada',
          newEmail: 'new@example.com',
          device: {browser: 'Firefox', os: 'Linux'},
          at: new Date('2026-11-23T16:05:00Z'),
          url: 'http://localhost:8000/auth/verify-email',
          minutes: 60,
        } as LetterContent,
        readMailCatalogue(),
      );
      for (const part of [subject, text, html]) {
        expect(part).toContain('Acme Docs');
        expect(part).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
      expect(html).toContain(
        `<html lang="${locale}" dir="${directionOf(locale)}">`,
      );
    });
  },
);
