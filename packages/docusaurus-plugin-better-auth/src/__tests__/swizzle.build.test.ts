import {spawn} from 'node:child_process';
import {appendFile, readdir, readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {stripVTControlCharacters} from 'node:util';
import {beforeAll, describe, expect, it} from 'vitest';
import {createTestSite, type TestSite} from './testSite';
import type {SwizzleConfig} from '@docusaurus/types';

const THEME = 'docusaurus-theme-better-auth';

const require = createRequire(__filename);
const {getSwizzleConfig} = require(THEME) as {
  getSwizzleConfig: () => SwizzleConfig;
};
const components = Object.keys(getSwizzleConfig().components).sort();

const SWIZZLE_ALL = path.join(__dirname, 'fixtures', 'swizzleAll.mjs');

const TSC = require.resolve('typescript/bin/tsc');

const EXTENSIONS = {typescript: '.tsx', javascript: '.js'} as const;
type Language = keyof typeof EXTENSIONS;
type Action = 'eject' | 'wrap';

/** They take minutes: `npm run test:swizzle`, which `npm run test:long` runs too. */
const CASES: {action: Action; language: Language}[] = process.env
  .SWIZZLE_EVERY_WAY
  ? [
      {action: 'eject', language: 'typescript'},
      {action: 'wrap', language: 'typescript'},
      {action: 'eject', language: 'javascript'},
      {action: 'wrap', language: 'javascript'},
    ]
  : [];

/** Runs a Node script in a site's folder; resolves to all that it has said. */
async function run(dir: string, file: string, args: string[]) {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: dir,
    env: {...process.env, CI: 'true'},
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return {exitCode, output: stripVTControlCharacters(output)};
}

function createSite(name: string): Promise<TestSite> {
  return createTestSite(
    name,
    `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  future: {v4: true, faster: true},
  onBrokenLinks: 'throw',
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {sidebarPath: undefined}, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'https://api.example.com'}]],
  themes: ['${THEME}'],
  themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},
}`,
    {
      'docs/intro.mdx': `# Hello

<SignedIn>For readers</SignedIn>

<ForBackground><Background when="python">Django</Background><Background>Any</Background></ForBackground>
`,
      // As Docusaurus's TypeScript template, and what we tell owners to add.
      'tsconfig.json': JSON.stringify({
        extends: '@docusaurus/tsconfig',
        compilerOptions: {
          baseUrl: '.',
          ignoreDeprecations: '6.0',
          strict: true,
          types: ['@docusaurus/module-type-aliases', THEME],
        },
        exclude: ['.docusaurus', 'build'],
      }),
    },
  );
}

/** All scripts of a built site, which say what modules they are made of. */
async function readScripts({dir}: TestSite): Promise<string> {
  const folder = path.join(dir, 'build', 'assets', 'js');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  const scripts = await Promise.all(
    files.map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  return scripts.join('\n');
}

/** The name of a component's file in a site's `src/theme`. */
async function swizzledFiles({dir}: TestSite): Promise<string[]> {
  const folder = path.join(dir, 'src', 'theme');
  const files = await readdir(folder, {recursive: true});
  return files.map((file) => file.replaceAll(path.sep, '/'));
}

const markOf = (name: string) => `made of ${name};`;

/** Has each component leave a mark in the scripts that it is a part of. */
async function markComponents(site: TestSite): Promise<void> {
  const files = await swizzledFiles(site);
  for (const name of components) {
    const file = files.find((candidate) =>
      [`${name}/index`, name].some((stem) =>
        /^\.[jt]sx?$/.test(candidate.replace(stem, '')),
      ),
    );
    if (file === undefined) {
      throw new Error(`The site has no file for ${name}.`);
    }
    await appendFile(
      path.join(site.dir, 'src/theme', file),
      `\nconsole.debug('${markOf(name)}');\n`,
    );
  }
}

it('Docusaurus lists every component as safe', async () => {
  const {dir} = await createSite('swizzle-list');
  const docusaurus = path.join(
    path.dirname(require.resolve('@docusaurus/core/package.json')),
    'bin/docusaurus.mjs',
  );
  const {output} = await run(dir, docusaurus, [
    'swizzle',
    THEME,
    '--list',
    '--typescript',
  ]);
  const listed = Array.from(
    output.matchAll(/^│ (\w+(?:\/\w+)*) +│ (\w+) +│ (\w+) +│/gm),
    ([, name, wrap, eject]) => ({name, eject, wrap}),
  );
  // Docusaurus lists them in this order too, as long as all are safe.
  expect(listed).toEqual(
    components.map((name) => ({name, eject: 'Safe', wrap: 'Safe'})),
  );
});

describe.each(CASES)(
  'a site with every component: $action, $language',
  ({action, language}) => {
    const extension = EXTENSIONS[language];
    let site: TestSite;

    beforeAll(async () => {
      site = await createSite(`swizzle-${action}-${language}`);
      const {exitCode, output} = await run(site.dir, SWIZZLE_ALL, [
        site.dir,
        action,
        language,
        ...components,
      ]);
      expect(exitCode, output).toBe(0);
    });

    it('has a file for each', async () => {
      const files = await swizzledFiles(site);
      const missing = components.filter(
        (name) =>
          !files.includes(`${name}/index${extension}`) &&
          !files.includes(`${name}${extension}`),
      );
      expect(missing).toEqual([]);
    });

    if (language === 'typescript') {
      it('has no type error', async () => {
        const {exitCode, output} = await run(site.dir, TSC, ['--noEmit']);
        expect(output).toBe('');
        expect(exitCode).toBe(0);
      });
    }

    it('builds, and is made of them', async () => {
      await markComponents(site);
      const {exitCode, output} = await site.build();
      expect(exitCode, output).toBe(0);
      expect(output).not.toContain('[WARNING]');
      const scripts = await readScripts(site);
      const unused = components.filter(
        (name) => !scripts.includes(markOf(name)),
      );
      expect(unused).toEqual([]);
      // An ejected component takes the theme's own place.
      expect(scripts.includes(`${THEME}/lib/theme/`)).toBe(action === 'wrap');
    });
  },
);
