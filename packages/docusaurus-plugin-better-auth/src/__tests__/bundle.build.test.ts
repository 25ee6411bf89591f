import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import {DEFAULT_OPTIONS} from '../defaultOptions';
import {authPages} from '../routes';
import {createTestSite, type TestSite} from './testSite';

const PAGES = authPages('/', DEFAULT_OPTIONS).map(({path: page}) => page);

/** A site, whose words are translated so that each view has its own. */
const createSite = (name: string, files: Record<string, string>) =>
  createTestSite(
    `bundle-${name}`,
    `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'de', locales: ['de']},
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {sidebarPath: undefined}, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'https://api.example.com'}]],
  themes: ['docusaurus-theme-better-auth'],
  themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},
}`,
    {
      'docs/intro.mdx': '# Hello\n\n<SignedIn>For readers</SignedIn>\n',
      ...files,
    },
  );

let bundled: TestSite;
let swizzled: TestSite;

beforeAll(async () => {
  bundled = await createSite('used', {});
  swizzled = await createSite('unused', {
    'src/theme/ReturnNote/index.js': `export {default} from '@theme-original/ReturnNote';\n`,
  });
  for (const site of [bundled, swizzled]) {
    const {exitCode, output} = await site.build();
    expect(exitCode, output).toBe(0);
  }
});

async function readScripts({dir}: TestSite): Promise<string> {
  const folder = path.join(dir, 'build/assets/js');
  const files = await readdir(folder);
  const scripts = await Promise.all(
    files.map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  return scripts.join('\n');
}

// Scripts that are not minified say what modules they are made of.
const OUR_MODULE = /docusaurus-theme-better-auth\/lib\/(\w+)\/[\w./-]+\.m?js/g;

const roomsOf = async (site: TestSite) =>
  new Set(
    Array.from(
      (await readScripts(site)).matchAll(OUR_MODULE),
      ([, room]) => room,
    ),
  );

it('a site compiles the bundle in place of our modules', async () => {
  expect(await roomsOf(bundled)).toEqual(
    // Wrappers import what the site had before, and words its translations.
    new Set(['bundle', 'wrappers', 'words']),
  );
});

it('a site that has swizzled one component compiles all as they are', async () => {
  const rooms = await roomsOf(swizzled);
  expect(rooms).toContain('theme');
  expect(rooms).toContain('session');
  expect(rooms).not.toContain('bundle');
});

/** A page without what a build hashes. */
const htmlOf = async (site: TestSite, page: string) => {
  const html = await site
    .read(`build${page}/index.html`)
    .catch(() => site.read(`build${page}.html`));
  return html
    .replaceAll(/assets\/(js|css)\/[\w~.-]+\.(?:js|css)/g, 'assets/$1')
    .replaceAll(/([a-z]\w*)_[\w-]{4}(?=["\s])/gi, '$1');
};

it.each([...PAGES, '/docs/intro'])(
  '%s has the same HTML in both',
  async (page) => {
    const html = await htmlOf(bundled, page);
    expect(html).toBe(await htmlOf(swizzled, page));
    expect(html).toMatch(/<h1/);
  },
);
