import {
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {DEFAULT_OPTIONS} from '../defaultOptions';
import {authPages} from '../routes';
import {buildSite} from './testSite';

const WEBSITE = path.resolve(__dirname, '..', '..', '..', '..', 'website');

const SOURCES = [
  'docs',
  'src',
  'static',
  'docusaurus.config.ts',
  'package.json',
  'sidebars.ts',
];

/** What holds the item's place until it is known who is there. */
const NAVBAR_ITEM = />Sign in<\/span>/;

const WITHOUT = `import config from './site.config';

const {navbar} = config.themeConfig;

export default {
  ...config,
  plugins: [],
  themes: [],
  themeConfig: {
    ...config.themeConfig,
    navbar: {
      ...navbar,
      items: navbar.items.filter(({type}) => type !== 'custom-auth'),
    },
  },
};
`;

/** The page that shows the theme's own components, which others can't. */
const COMPONENTS_PAGE = 'docs/mdx-components';

/** Takes out of a copy what no site without the theme can build. */
async function leaveOutComponents(dir: string): Promise<void> {
  await writeFile(
    path.join(dir, `${COMPONENTS_PAGE}.mdx`),
    '# Components for MDX\n\nThey come with the theme.\n',
  );
  await rm(path.join(dir, 'src/components/PackageManagerCommand.tsx'));
  await rm(path.join(dir, 'src/gallery'), {recursive: true});
  await writeFile(
    path.join(dir, 'src/pages/gallery.tsx'),
    'export default () => null;\n',
  );
}

/** Builds a copy of this project's website; resolves to its output folder. */
async function buildCopy(name: string, config?: string): Promise<string> {
  const dir = path.join(WEBSITE, '.cache', name);
  await rm(dir, {recursive: true, force: true});
  await mkdir(dir, {recursive: true});
  for (const source of SOURCES) {
    await cp(path.join(WEBSITE, source), path.join(dir, source), {
      recursive: true,
    });
  }
  if (config !== undefined) {
    await rename(
      path.join(dir, 'docusaurus.config.ts'),
      path.join(dir, 'site.config.ts'),
    );
    await writeFile(path.join(dir, 'docusaurus.config.ts'), config);
    await leaveOutComponents(dir);
  }
  const {exitCode, output} = await buildSite(dir);
  expect(exitCode, output).toBe(0);
  return path.join(dir, 'build');
}

/** The doc pages of a built site, by their paths in its folder. */
async function docPagesIn(folder: string): Promise<string[]> {
  const files = await readdir(path.join(folder, 'docs'), {recursive: true});
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => path.join('docs', file))
    .sort();
}

/** A page's article, without what CSS modules add to the names of classes. */
function articleIn(html: string): string | undefined {
  return /<article.*<\/article>/s
    .exec(html)?.[0]
    .replace(/(?<=\bclass=(?:"[^"]*|[^\s"'>]*))_[\w+-]{4}(?=[\s">])/g, '');
}

describe('the docs of this website', () => {
  let withPlugin: string;
  let withoutPlugin: string;
  let pages: string[];

  beforeAll(async () => {
    withPlugin = await buildCopy('with-plugin');
    withoutPlugin = await buildCopy('without-plugin', WITHOUT);
    pages = await docPagesIn(withoutPlugin);
  });

  const read = (folder: string, page: string) =>
    readFile(path.join(folder, page), 'utf8');

  it('are the same pages with the plugin and without', async () => {
    expect(pages.length).toBeGreaterThan(5);
    expect(await docPagesIn(withPlugin)).toEqual(pages);
  });

  it('have identical articles', async () => {
    const comparable = pages.filter(
      (page) => !page.startsWith(path.normalize(COMPONENTS_PAGE)),
    );
    expect(comparable).toHaveLength(pages.length - 1);
    for (const page of comparable) {
      const article = articleIn(await read(withPlugin, page));
      expect(article?.length, page).toBeGreaterThan(1000);
      expect(article, page).toBe(articleIn(await read(withoutPlugin, page)));
    }
  });

  it('have the navbar item only with the plugin', async () => {
    for (const page of pages) {
      expect(await read(withPlugin, page)).toMatch(NAVBAR_ITEM);
      expect(await read(withoutPlugin, page)).not.toMatch(NAVBAR_ITEM);
    }
  });

  it('have the account pages outside the sitemap', async () => {
    const sitemap = await read(withPlugin, 'sitemap.xml');
    expect(sitemap).toContain('/docs/installation');
    const listed = Array.from(
      sitemap.matchAll(/<loc>(.*?)<\/loc>/g),
      ([, url = '']) => new URL(url).pathname.replace(/\/$/, ''),
    );
    const ours = authPages('/', DEFAULT_OPTIONS).map((page) => page.path);
    expect(ours).toContain('/profile');
    expect(listed.filter((page) => ours.includes(page))).toEqual([]);
    for (const page of ours) {
      expect(await read(withPlugin, `${page}/index.html`)).toMatch(
        /<meta[^>]*noindex/,
      );
    }
  });
});
