import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {Script} from 'node:vm';
import {expect, it} from 'vitest';
import {createTestSite} from './testSite';

it.each([
  {bundler: 'Rspack', faster: true},
  {bundler: 'webpack', faster: false},
])(
  'a site minified by $bundler has our chunks as they were minified',
  async ({bundler, faster}) => {
    const site = await createTestSite(
      `minified-${bundler}`,
      `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  future: {v4: true, faster: ${String(faster)}},
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: false, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'https://api.example.com'}]],
  themes: ['docusaurus-theme-better-auth'],
  themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},
}`,
    );
    const {exitCode, output} = await site.build({minify: true});
    expect(exitCode, output).toBe(0);

    const folder = path.join(site.dir, 'build/assets/js');
    const names = await readdir(folder);
    const scripts = await Promise.all(
      names
        .filter((name) => name.endsWith('.js'))
        .map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    expect(() => scripts.map((script) => new Script(script))).not.toThrow();
    const all = scripts.join('\n');
    expect(all).not.toContain('__betterAuth_');
    const minified = path.resolve(
      __dirname,
      '../../../docusaurus-theme-better-auth/lib/bundle/minified',
    );
    const chunks = (await readdir(minified)).filter((name) =>
      name.endsWith('.js'),
    );
    const missing = [];
    for (const name of chunks) {
      const chunk = await readFile(path.join(minified, name), 'utf8');
      if (!all.includes(chunk)) {
        missing.push(name.replace(/_\w{8}\.js$/, ''));
      }
    }
    // What docs import, and sites themselves.
    expect(missing.sort()).toEqual([
      'client_FittingAlternative',
      'observeProfile',
    ]);
  },
);
