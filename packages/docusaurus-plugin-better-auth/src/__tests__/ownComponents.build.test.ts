import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {createTestSite, type TestSite} from './testSite';

/** Components as any site may have them, written without a thought of ours. */
const OWN_COMPONENTS = {
  'src/theme/Root.js': `export default function Root({children}) {
  return <div id="own-root">{children}</div>;
}
`,
  'src/theme/NavbarItem/ComponentTypes.js': `import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';

export default {...ComponentTypes, 'custom-own': () => <b>own-navbar-item</b>};
`,
};

/** As the documentation tells owners to write it, with something to find it by. */
const OWN_AUTH_CLIENT = `import {createAuthClient} from 'better-auth/client';
import {authClientOptions} from 'docusaurus-theme-better-auth/client';

export const marker = 'the-site-owned-client';
export default createAuthClient({...authClientOptions(), plugins: []});
`;

describe.each([
  {bundler: 'webpack', faster: false},
  {bundler: 'Rspack', faster: true},
])("a site's own components, with $bundler", ({bundler, faster}) => {
  let site: TestSite;
  let html: string;

  beforeAll(async () => {
    site = await createTestSite(
      `own-components-${bundler.toLowerCase()}`,
      `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  future: {v4: true, faster: ${String(faster)}},
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {sidebarPath: undefined}, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'https://api.example.com', authClient: './src/authClient'}]],
  themes: ['docusaurus-theme-better-auth'],
  themeConfig: {navbar: {items: [{type: 'custom-own'}, {type: 'custom-auth', position: 'right'}]}},
}`,
      {
        ...OWN_COMPONENTS,
        'src/authClient.js': OWN_AUTH_CLIENT,
        'docs/intro.md': '# Hello\n',
      },
    );
    const {exitCode, output} = await site.build();
    expect(exitCode, output).toBe(0);
    html = await site.read('build/docs/intro/index.html');
  });

  it('keep their Root, with the page inside', () => {
    expect(html).toMatch(/<div id="?own-root"?>.*<h1>Hello<\/h1>/s);
  });

  it('keep their navbar items beside ours', () => {
    expect(html).toContain('own-navbar-item');
    // What holds the item's place until it is known who is there.
    expect(html).toMatch(/>Sign in<\/span>/);
  });

  it('keep our pages, rendered', async () => {
    const page = await site.read('build/sign-in/index.html');
    expect(page).toMatch(/<h1[^>]*>Sign in to Acme Docs<\/h1>/);
  });

  it('are bundled together with our Root', async () => {
    // The bundle says which modules it is made of, since it is not minified.
    expect(await bundle('main')).toContain('lib/wrappers/Root');
  });

  it('give our theme their auth client in place of the packaged one', async () => {
    const files = await scripts();
    const code = await Promise.all(files.map(readScript));
    const all = code.join('\n');
    expect(all).toContain('the-site-owned-client');
    // Its neighbour, found in the same way, shows that it would be found.
    expect(all).toContain('lib/bundle/browser/authClientOptions');
    expect(all).not.toMatch(
      /lib\/(?:session\/|bundle\/browser\/session-)defaultAuthClient/,
    );
  });

  it('are built by the bundler that is meant', async () => {
    const code = await bundle('runtime~main');
    expect(code.includes('bundler=rspack')).toBe(faster);
  });

  const folder = path.join('build', 'assets', 'js');

  const readScript = (file: string) => site.read(path.join(folder, file));

  async function scripts(): Promise<string[]> {
    const files = await readdir(path.join(site.dir, folder));
    return files.filter((file) => file.endsWith('.js'));
  }

  async function bundle(name: string): Promise<string> {
    const file = (await scripts()).find((entry) =>
      entry.startsWith(`${name}.`),
    );
    expect(file).toBeDefined();
    return readScript(file ?? '');
  }
});
