import {AskExport, type AskPassage} from 'better-auth-reader-profile/contract';
import {beforeAll, describe, expect, it} from 'vitest';
import {
  createTestSite,
  STAND_IN_THEME,
  type TestSite,
} from '../../__tests__/testSite';

const CONFIG = `{
  title: 'Sample',
  url: 'https://docs.example.com',
  baseUrl: '/guide/',
  future: {faster: {rspackBundler: true, swcJsLoader: true}},
  i18n: {defaultLocale: 'en', locales: ['en', 'ur']},
  presets: [['classic', {docs: {}, blog: {onUntruncatedBlogPosts: 'ignore'}}]],
  plugins: [[require.resolve('docusaurus-plugin-better-auth'), {backendUrl: 'http://localhost:8000', ask: true}]],
}`;

const LONG = Array.from(
  {length: 55},
  (_, index) =>
    `Paragraph ${String(index)} explains at some length how a long section is parted where its paragraphs end.`,
).join('\n\n');

const FILES: Record<string, string> = {
  ...STAND_IN_THEME,
  'src/pages/index.js':
    'export default () => <main><h1>Home</h1><p>Welcome <script>{`alert(1)`}</script>home.</p></main>;\n',
  'docs/intro.mdx': `---
description: Begin here.
---

import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

# Getting started

Read this &lt;b&gt;first&lt;/b&gt;, then **install**.

## Install {#install}

Choose a package manager.

<Tabs>
  <TabItem value="npm" label="With npm">

  \`\`\`bash title="terminal"
  npm install sample
  npm start
  \`\`\`

  </TabItem>
  <TabItem value="pnpm" label="With pnpm">Use \`pnpm add sample\`.</TabItem>
</Tabs>

### Settings

:::warning[Mind this]

The port must be free.

:::

| Name | Default |
| ---- | ------- |
| port | 3000    |

#### Rarely needed

- one
- two

## Install again {#install-again}

The last words.
`,
  'docs/long.md': `# Long\n\n## One long section\n\n${LONG}\n`,
  'docs/draft.md': '---\ndraft: true\n---\n\n# Draft\n\nA secret draft.\n',
  'docs/unlisted.md':
    '---\nunlisted: true\n---\n\n# Unlisted\n\nA secret link.\n',
  'docs/hidden.mdx':
    'import Head from \'@docusaurus/Head\';\n\n# Hidden\n\n<Head><meta name="robots" content="noindex" /></Head>\n\nA secret page.\n',
  'docs/topics/_category_.json':
    '{"label": "Topics", "link": {"type": "generated-index", "description": "Generated words."}}',
  'docs/topics/one.md': '---\ntags: [colour]\n---\n\n# One\n\nTopic one.\n',
  'blog/2026-01-02-first.md':
    '---\ntitle: First post\nauthors: [{name: Ada Author}]\ntags: [news]\n---\n\nBefore the fold.\n\n{/* truncate */}\n\n## More\n\nAfter the fold.\n',
  'i18n/ur/docusaurus-plugin-content-docs/current/topics/one.md':
    '# ایک\n\nپہلا موضوع۔\n\n## مزید\n\nاور الفاظ۔\n',
};

describe('the export for Ask', () => {
  let site: TestSite;

  async function readExport(folder: string): Promise<AskExport> {
    return AskExport.parse(
      JSON.parse(await site.read(`build/${folder}ask-passages.json`)),
    );
  }

  beforeAll(async () => {
    site = await createTestSite('ask-export', CONFIG, FILES);
    const {exitCode, output} = await site.build();
    expect(exitCode, output).toBe(0);
  });

  const of = (passages: AskPassage[], path: string) =>
    passages.filter(({url}) => url.split('#')[0] === path);

  it('names the site, and holds each page that is listed once', async () => {
    const {site: about, passages} = await readExport('');
    expect(about).toEqual({title: 'Sample', base_url: '/guide/', locale: 'en'});
    expect([...new Set(passages.map(({url}) => url.split('#')[0]))]).toEqual([
      '/guide/',
      '/guide/blog/2026/01/02/first',
      '/guide/docs/intro',
      '/guide/docs/long',
      '/guide/docs/topics/one',
    ]);
    expect(new Set(passages.map(({id}) => id)).size).toBe(passages.length);
  });

  it('tells nothing of drafts, unlisted pages, lists, navigation or scripts', async () => {
    expect(await site.read('build/docs/unlisted/index.html')).toContain(
      'A secret link',
    );
    const text = await site.read('build/ask-passages.json');
    for (const word of [
      'secret',
      'Generated words',
      'Ada Author',
      'colour',
      'Previous',
      'Next',
      'On this page',
      'Direct link',
      'alert(1)',
      '\u200B',
      'With npm',
    ]) {
      expect(text, word).not.toContain(word);
    }
  });

  it('parts a page at its headings', async () => {
    const {passages} = await readExport('');
    expect(
      of(passages, '/guide/docs/intro').map(
        ({title, heading_path, url, text}) => ({
          title,
          heading_path,
          hash: url.split('#')[1],
          text,
        }),
      ),
    ).toEqual([
      {
        title: 'Getting started',
        heading_path: [],
        hash: undefined,
        text: 'Read this <b>first</b>, then install.',
      },
      {
        title: 'Getting started',
        heading_path: ['Install'],
        hash: 'install',
        text: 'Choose a package manager.\n\nterminal\n\nnpm install sample\nnpm start\n\nUse pnpm add sample.',
      },
      {
        title: 'Getting started',
        heading_path: ['Install', 'Settings'],
        hash: 'settings',
        text: 'Mind this\n\nThe port must be free.\n\nName | Default\n\nport | 3000',
      },
      {
        title: 'Getting started',
        heading_path: ['Install', 'Settings', 'Rarely needed'],
        hash: 'rarely-needed',
        text: 'one\n\ntwo',
      },
      {
        title: 'Getting started',
        heading_path: ['Install again'],
        hash: 'install-again',
        text: 'The last words.',
      },
    ]);
  });

  it('takes a whole post, by its title and without its byline', async () => {
    const {passages} = await readExport('');
    expect(
      of(passages, '/guide/blog/2026/01/02/first').map(
        ({title, heading_path, text}) => [title, heading_path, text],
      ),
    ).toEqual([
      ['First post', [], 'Before the fold.'],
      ['First post', ['More'], 'After the fold.'],
    ]);
  });

  it('splits a long section between paragraphs', async () => {
    const {passages} = await readExport('');
    const parts = of(passages, '/guide/docs/long');
    expect(parts.map(({id}) => id)).toEqual([
      '/guide/docs/long#one-long-section',
      '/guide/docs/long#one-long-section~2',
      '/guide/docs/long#one-long-section~3',
    ]);
    for (const {text} of parts.slice(0, -1)) {
      expect(text.length).toBeGreaterThan(1200);
      expect(text.length).toBeLessThanOrEqual(2000);
    }
    expect(parts.map(({text}) => text).join('\n\n')).toBe(LONG);
  });

  it('gives each locale a file of its own', async () => {
    const {site: about, passages} = await readExport('ur/');
    expect(about).toEqual({
      title: 'Sample',
      base_url: '/guide/ur/',
      locale: 'ur',
    });
    expect(
      of(passages, '/guide/ur/docs/topics/one').map(
        ({title, url, text, locale}) => [title, url, text, locale],
      ),
    ).toEqual([
      ['ایک', '/guide/ur/docs/topics/one', 'پہلا موضوع۔', 'ur'],
      [
        'ایک',
        `/guide/ur/docs/topics/one#${encodeURIComponent('مزید')}`,
        'اور الفاظ۔',
        'ur',
      ],
    ]);
  });

  it('is ordered by path, so that the same pages give the same bytes', async () => {
    const text = await site.read('build/ask-passages.json');
    const {passages} = await readExport('');
    const paths = passages.map(({url}) => url.split('#')[0] ?? '');
    expect(paths).toEqual([...paths].sort());
    expect(text).not.toMatch(/"(time|date|built|generated)/i);
  });
});
