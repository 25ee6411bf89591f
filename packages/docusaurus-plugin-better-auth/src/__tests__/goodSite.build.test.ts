import {existsSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {createTestSite, STAND_IN_THEME, type TestSite} from './testSite';

/** What a stand-in page was given. */
async function propsOf(site: TestSite, page: string): Promise<unknown> {
  const html = await site.read(page);
  const json =
    /<script type="?application\/json"? id="?props"?>(.*?)<\/script>/s.exec(
      html,
    )?.[1];
  return JSON.parse(json ?? 'null');
}

describe('a site with a base URL, trailing slashes and two locales', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await createTestSite(
      'two-locales',
      `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/base/',
  trailingSlash: true,
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales: ['en', 'fr']},
  onBrokenLinks: 'throw',
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {sidebarPath: undefined}, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {
    backendUrl: 'https://api.example.com/',
    routeBasePath: 'account',
    pages: {signIn: 'enter', profile: false},
    consent: {version: '2', text: {en: 'Why?\\n\\nBecause.', fr: 'Pourquoi ?'}},
    privacyUrl: '/privacy',
    authClient: './src/authClient',
  }]],
}`,
      {
        ...STAND_IN_THEME,
        'docs/intro.md': '# Hello\n',
        'src/authClient.js': `export default {marker: 'the-site-owned-client'};\n`,
        // What a theme does with the module that the site has named.
        'src/pages/client.js': `import authClient from '@better-auth-site/auth-client';
export default () => <p>{authClient.marker}</p>;
`,
      },
    );
    const {exitCode, output} = await site.build();
    expect(output).not.toContain('[WARNING]');
    expect(exitCode, output).toBe(0);
  });

  it('has no export for Ask, which nobody asked for', () => {
    expect(existsSync(path.join(site.dir, 'build/ask-passages.json'))).toBe(
      false,
    );
  });

  it('has our pages at their paths, in each locale', () => {
    const built = (file: string) =>
      existsSync(path.join(site.dir, 'build', file));
    expect(built('account/enter/index.html')).toBe(true);
    expect(built('account/sign-up/index.html')).toBe(true);
    expect(built('fr/account/enter/index.html')).toBe(true);
    expect(built('fr/account/sign-up/index.html')).toBe(true);
  });

  it('leaves out a page that is turned off', () => {
    expect(existsSync(path.join(site.dir, 'build/account/profile'))).toBe(
      false,
    );
    expect(existsSync(path.join(site.dir, 'build/profile'))).toBe(false);
  });

  it('gives the pages the settings in their locale', async () => {
    const english = {
      consent: {
        version: '2',
        controller: {name: 'Acme Docs', url: null},
        text: ['Why?', 'Because.'],
      },
      password: {minLength: 8, maxLength: 128},
      termsUrl: null,
      privacyUrl: '/privacy',
      signUpFields: [],
      preferenceFields: [],
    };
    expect(await propsOf(site, 'build/account/enter/index.html')).toEqual(
      english,
    );
    expect(await propsOf(site, 'build/fr/account/sign-up/index.html')).toEqual({
      ...english,
      consent: {...english.consent, text: ['Pourquoi ?']},
    });
  });

  it('tells every page addresses, and nothing else', async () => {
    // The folder holds what the last locale was built from.
    const globalData = JSON.parse(
      await site.read('.docusaurus/globalData.json'),
    ) as Record<string, unknown>;
    expect(globalData['docusaurus-plugin-better-auth']).toEqual({
      default: {
        backendUrl: 'https://api.example.com',
        authBasePath: '/auth',
        apiBasePath: '/api/v1',
        session: 'returning',
        paths: {
          signIn: '/base/fr/account/enter',
          signUp: '/base/fr/account/sign-up',
          forgotPassword: '/base/fr/account/forgot-password',
          resetPassword: '/base/fr/account/reset-password',
          verifyEmail: '/base/fr/account/verify-email',
          twoFactor: '/base/fr/account/two-factor',
          authCallback: '/base/fr/account/auth-callback',
          authError: '/base/fr/account/auth-error',
          deleteAccount: '/base/fr/account/delete-account',
          profile: null,
          admin: '/base/fr/account/admin',
        },
        capabilities: null,
      },
    });
  });

  it("imports the site's own Better Auth client", async () => {
    expect(await site.read('build/client/index.html')).toContain(
      'the-site-owned-client',
    );
  });

  it('keeps our pages out of the sitemap', async () => {
    const sitemap = await site.read('build/sitemap.xml');
    expect(sitemap).toContain('/base/docs/intro/');
    expect(sitemap).not.toContain('/account/');
  });
});
