import {describe, expect, it} from 'vitest';
import {createTestSite, STAND_IN_THEME} from './testSite';

const SITE = `title: 'Acme Docs', url: 'https://docs.example.com', baseUrl: '/'`;
const PRESET = `presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {routeBasePath: '/', sidebarPath: undefined}, blog: false}]]`;

/** How often a text stands in another. */
function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

const plugin = (options: string) =>
  `plugins: [['docusaurus-plugin-better-auth', ${options}]]`;

type BadSite = {
  name: string;
  config: string;
  files?: Record<string, string>;
  message: string;
  /** Whether the mistake shows only when the site is bundled. */
  bundled?: boolean;
};

const BAD_SITES: BadSite[] = [
  {
    name: 'an address without its scheme',
    config: `{${SITE}, ${plugin(`{backendUrl: 'localhost:8000'}`)}}`,
    message: `"backendUrl" is "localhost:8000". Give the http(s) URL of your backend, such as "https://api.example.com", or a path on the site's own origin, such as "/api", without a query, hash, user name or password. Did you mean "http://localhost:8000"?`,
  },
  {
    name: 'an unknown option',
    config: `{${SITE}, ${plugin(`{backendUrl: '/api', termUrl: '/terms'}`)}}`,
    message: `"termUrl" is not an option. Did you mean "termsUrl"?`,
  },
  {
    name: 'a second instance',
    config: `{${SITE}, plugins: [['docusaurus-plugin-better-auth', {backendUrl: '/api'}], ['docusaurus-plugin-better-auth', {id: 'two', backendUrl: '/api'}]]}`,
    message: `"id" is "two", but this plugin can be used only once on a site.`,
  },
  {
    name: 'a hash router',
    config: `{${SITE}, future: {experimental_router: 'hash'}, ${plugin(`{backendUrl: '/api'}`)}}`,
    message: `docusaurus-plugin-better-auth does not work with "future.experimental_router" set to "hash".`,
  },
  {
    name: 'an auth client that is not there',
    config: `{${SITE}, ${plugin(`{backendUrl: '/api', authClient: './src/authClient'}`)}}`,
    message: `The option "authClient" of docusaurus-plugin-better-auth is "./src/authClient", but there is no module`,
  },
  {
    name: 'consent texts for other locales',
    config: `{${SITE}, ${plugin(`{backendUrl: '/api', consent: {text: {fr: 'Oui ?'}}}`)}}`,
    message: `The option "consent.text" of docusaurus-plugin-better-auth has a text for: fr. Add one for "en", or for the default locale "en".`,
  },
  {
    name: 'a backend at our path',
    config: `{${SITE}, ${plugin(`{backendUrl: '/sign-in'}`)}}`,
    message: `The page "/sign-in" is at or below "/sign-in", which belongs to the backend by the option "backendUrl"`,
  },
  {
    name: 'a page of its own at our path',
    config: `{${SITE}, ${PRESET}, ${plugin(`{backendUrl: '/api'}`)}}`,
    files: {
      'docs/intro.md': '# Hello\n',
      'src/pages/sign-in.tsx': 'export default () => null;\n',
    },
    message: `Two pages of this site have the path "/sign-in": src/pages/sign-in.tsx, and the one that docusaurus-plugin-better-auth adds. Move the first, or set the plugin's option "pages.signIn" to another path, or to false to leave it out.`,
  },
  {
    name: 'a doc at our path',
    config: `{${SITE}, trailingSlash: true, ${PRESET}, ${plugin(`{backendUrl: '/api', pages: {profile: 'me'}}`)}}`,
    files: {'docs/about.md': '---\nslug: /me\n---\n# About me\n'},
    message: `Two pages of this site have the path "/me": docs/about.md, and the one that docusaurus-plugin-better-auth adds. Move the first, or set the plugin's option "pages.profile"`,
  },
  {
    name: 'no theme with our pages',
    config: `{${SITE}, ${PRESET}, ${plugin(`{backendUrl: '/api'}`)}}`,
    files: {'docs/intro.md': '# Hello\n'},
    message: `docusaurus-plugin-better-auth needs a theme that has "@theme/SignInPage". Add 'docusaurus-theme-better-auth' to "themes" in docusaurus.config.`,
    bundled: true,
  },
  {
    name: "another plugin's route at our path",
    config: `{${SITE}, future: {v4: true, faster: true}, ${PRESET}, plugins: [['docusaurus-plugin-better-auth', {backendUrl: '/api'}], './src/otherPlugin.js']}`,
    files: {
      ...STAND_IN_THEME,
      'docs/intro.md': '# Hello\n',
      'src/otherPlugin.js': `module.exports = () => ({
  name: 'other-plugin',
  contentLoaded({actions}) {
    actions.addRoute({path: '/sign-up', component: '@site/src/pages/index.js', exact: true});
  },
});
`,
    },
    message: `Two pages of this site have the path "/sign-up": a page of other-plugin, and the one that docusaurus-plugin-better-auth adds.`,
    bundled: true,
  },
];

describe('a build fails, with one clear message,', () => {
  it.each(BAD_SITES)(
    'with $name',
    async ({name, config, files, message, bundled = false}) => {
      const site = await createTestSite(
        `bad-${name.replace(/\W+/g, '-')}`,
        config,
        files,
      );

      const {exitCode, output} = await site.build({loadOnly: !bundled});

      expect(output).toContain(message);
      expect(count(output, message)).toBe(1);
      expect(count(output, '[ERROR]')).toBe(1);
      expect(exitCode).toBe(1);
    },
  );
});
