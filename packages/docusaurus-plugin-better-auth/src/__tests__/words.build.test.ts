import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import {createTestSite, type TestSite} from './testSite';

const OWN_WORDS = 'Rejoindre les lecteurs';

let site: TestSite;
let scripts: {name: string; text: string}[];

beforeAll(async () => {
  site = await createTestSite(
    'words',
    `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales: ['en', 'fr']},
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {sidebarPath: undefined}, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'https://api.example.com'}]],
  themes: ['docusaurus-theme-better-auth'],
  themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},
}`,
    {
      'docs/intro.md': '# Hello\n',
      'i18n/fr/code.json': JSON.stringify({
        'theme.betterAuth.signUp.submit': {message: OWN_WORDS},
      }),
    },
  );
  const {exitCode, output} = await site.build();
  expect(exitCode, output).toBe(0);
  const folder = path.join(site.dir, 'build/fr/assets/js');
  scripts = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => ({
        name,
        text: await site.read(`build/fr/assets/js/${name}`),
      })),
  );
});

it('shows a translated form, with the words of the site above ours', async () => {
  expect(await site.read('build/fr/sign-in/index.html')).toContain(
    'Se connecter à Acme Docs',
  );
  expect(await site.read('build/sign-in/index.html')).toContain(
    'Sign in to Acme Docs',
  );
  expect(await site.read('build/fr/sign-up/index.html')).toContain(OWN_WORDS);
});

it('keeps the words of forms out of the main bundle', () => {
  const holders = scripts
    .filter(({text}) => text.includes('Se connecter à {site}'))
    .map(({name}) => name);
  expect(holders).not.toEqual([]);
  expect(holders.filter((name) => /^(?:main|runtime)/.test(name))).toEqual([]);
  expect(
    scripts.filter(
      ({name, text}) => name.startsWith('main') && text.includes(OWN_WORDS),
    ),
  ).toEqual([]);
});

it('has the few words of doc pages in the main bundle', () => {
  const main = scripts.find(({name}) => name.startsWith('main'));
  expect(main?.text).toContain('theme.betterAuth.navbar.signIn');
  expect(main?.text).toContain('Se connecter');
});
