import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {
  extractThemeWords,
  readTranslation,
  translatedLocales,
} from '@docusaurus-better-auth/workspace/themeWords';
import {beforeAll, describe, expect, it} from 'vitest';
import themeBetterAuth from '../index';
import {WORD_VIEWS, viewOfWord} from '../wordViews';
import wordsLoader from '../wordsLoader';
import type {LoadContext} from '@docusaurus/types';

const theme = path.resolve(__dirname, '../..');

/** The locales that Docusaurus's own theme is translated into. */
const upstreamLocales = readdirSync(
  path.join(
    path.dirname(
      createRequire(__filename).resolve(
        '@docusaurus/theme-translations/package.json',
      ),
    ),
    'locales',
  ),
).filter((name) => name !== 'base');

/** Groups whose words are on doc pages, and so in the main bundle. */
const DOC_PAGE_GROUPS = ['navbar', 'mdx'];

/** Words that another language may write as English does, by their id. */
const SAME_AS_ENGLISH: Record<string, readonly string[]> = {
  de: [
    'theme.betterAuth.adminEvents.passkey',
    'theme.betterAuth.adminPanel.title',
    'theme.betterAuth.adminUsers.admin',
    'theme.betterAuth.navbar.admin',
    'theme.betterAuth.passkeys.title',
    'theme.betterAuth.passkeys.unnamed',
    'theme.betterAuth.profileAccount.name',
    'theme.betterAuth.signUp.name',
  ],
  fr: [
    'theme.betterAuth.adminConsent.version',
    'theme.betterAuth.adminPanel.pages',
    'theme.betterAuth.adminPanel.title',
    'theme.betterAuth.adminUsage.questionsTotal',
    'theme.betterAuth.adminUsage.questionsUnit',
    'theme.betterAuth.adminUsers.admin',
    'theme.betterAuth.adminUsers.sessions',
    'theme.betterAuth.navbar.admin',
    'theme.betterAuth.profilePrivacy.version',
    'theme.betterAuth.signIn.code',
  ],
};

const placeholders = (text: string) =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

let components: Awaited<ReturnType<typeof extractThemeWords>>;
let english: Map<string, string>;

beforeAll(async () => {
  components = await extractThemeWords();
  english = new Map(
    components.flatMap(({words}) =>
      Object.entries(words).map(
        ([id, {message}]) => [id, message] as [string, string],
      ),
    ),
  );
});

describe('the words of the components', () => {
  it('can all be extracted', () => {
    expect(components.flatMap(({warnings}) => warnings)).toEqual([]);
    expect(english.size).toBeGreaterThan(100);
  });

  it('say one thing by one id', () => {
    const messages = new Map<string, Set<string>>();
    for (const {words} of components) {
      for (const [id, {message}] of Object.entries(words)) {
        messages.set(id, (messages.get(id) ?? new Set()).add(message));
      }
    }
    expect(
      [...messages].filter(([, said]) => said.size > 1).map(([id]) => id),
    ).toEqual([]);
  });

  it('tell a translator where they stand', () => {
    expect(
      components.flatMap(({words}) =>
        Object.entries(words)
          .filter(([, {description}]) => !description)
          .map(([id]) => id),
      ),
    ).toEqual([]);
  });

  it('belong to a view, or to doc pages', () => {
    const known = [...Object.values(WORD_VIEWS).flat(), ...DOC_PAGE_GROUPS];
    expect(
      [...english.keys()].filter(
        (id) =>
          !/^theme\.betterAuth\.\w+\.\w+$/.test(id) ||
          !known.includes(id.split('.')[2] ?? ''),
      ),
    ).toEqual([]);
  });

  it('load with each component that says them, and no others do', async () => {
    for (const {file, words} of components) {
      const source = await readFile(path.join(theme, file), 'utf8');
      const imported = Array.from(
        source.matchAll(
          /^import 'docusaurus-theme-better-auth\/words\/(\w+)'/gm,
        ),
        ([, view]) => view,
      );
      const needed = new Set(
        Object.keys(words)
          .map(viewOfWord)
          .filter((view) => view !== null),
      );
      expect([file, ...imported.sort()]).toEqual([file, ...[...needed].sort()]);
    }
  });
});

it('has the languages that it promises, and none that Docusaurus lacks', () => {
  expect(translatedLocales()).toEqual(
    expect.arrayContaining(['ar', 'de', 'es', 'fr', 'ja', 'ur', 'zh-Hans']),
  );
  expect(upstreamLocales).toEqual(expect.arrayContaining(translatedLocales()));
});

it('is ready for each of the 35 locales of Docusaurus', () => {
  expect(upstreamLocales).toHaveLength(35);
  for (const locale of upstreamLocales) {
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
  }
});

/** What a site in that locale gets, beside words of its own. */
async function wordsOfSite(locale: string): Promise<Record<string, string>> {
  const {getDefaultCodeTranslationMessages} = themeBetterAuth({
    generatedFilesDir: theme,
    i18n: {currentLocale: locale},
  } as LoadContext);
  return (await getDefaultCodeTranslationMessages?.()) ?? {};
}

it.each([...upstreamLocales, 'de-AT', 'zh-CN'])(
  'gives a site in %s all words, or none, so that it speaks English',
  async (locale) => {
    const near = {'de-AT': 'de', 'zh-CN': 'zh-Hans'}[locale] ?? locale;
    const words = await wordsOfSite(locale);
    const isTranslated = translatedLocales().includes(near);
    expect(words).toEqual(isTranslated ? await readTranslation(near) : {});
    const loaded = wordsLoader.call(
      {resourceQuery: '?view=form'},
      JSON.stringify(words),
    );
    expect(loaded === 'export default {};').toBe(!isTranslated);
  },
);

it('gives translators the words as they are now', async () => {
  const base = await readTranslation('base');
  expect(
    Object.fromEntries(
      Object.entries(base).filter(([id]) => !id.endsWith('___DESCRIPTION')),
    ),
  ).toEqual(Object.fromEntries(english));
});

describe.each(translatedLocales())('%s', (locale) => {
  let translated: Record<string, string>;

  beforeAll(async () => {
    translated = await readTranslation(locale);
  });

  it('has each word, and none that nothing says', () => {
    expect(Object.keys(translated).sort()).toEqual([...english.keys()].sort());
  });

  it('keeps the placeholders', () => {
    const wrong = Object.entries(translated).filter(
      ([id, text]) =>
        // A form of a plural may say its number by a word; the last has them all.
        String(placeholders(text.split('|').at(-1) ?? '')) !==
        String(placeholders((english.get(id) ?? '').split('|').at(-1) ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it('has a form for each plural of its language', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions()
      .pluralCategories.length;
    const wrong = [...english]
      .filter(([, text]) => text.includes('|'))
      .filter(([id]) => translated[id]?.split('|').length !== forms)
      .map(([id]) => id);
    expect(wrong).toEqual([]);
  });

  it('is not left in English', () => {
    const same = Object.entries(translated).filter(
      ([id, text]) =>
        text === english.get(id) &&
        !(SAME_AS_ENGLISH[locale] ?? []).includes(id),
    );
    expect(same).toEqual([]);
  });

  it('has no word that is empty, or begins or ends with a space', () => {
    expect(
      Object.entries(translated).filter(
        ([, text]) => text === '' || text !== text.trim(),
      ),
    ).toEqual([]);
  });
});
