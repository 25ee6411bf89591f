import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {bundleAliases, BUNDLE_FOLDER} from '../bundle';
import type {Aliases} from '../aliases';

const LIB = path.resolve(import.meta.dirname, '..');
const THEME = path.join(LIB, 'theme');
const COMPONENT = path.join(THEME, 'SignInPage/index.js');

const BUNDLE = {
  entries: {
    './theme/SignInPage/index.js': 'SignInPage.mjs',
    './session/restoreScroll.js': 'session-restoreScroll.mjs',
    'docusaurus-theme-better-auth/client': 'client.mjs',
  },
  files: {},
};

const aliasesOn = (
  aliases: Aliases,
  side: 'browser' | 'minified' | 'server' = 'browser',
) => bundleAliases(aliases, side, BUNDLE);

it.each(['browser', 'minified', 'server'] as const)(
  'puts the bundle of the side "%s" in place of our modules',
  (side) => {
    const file = (name: string) => path.join(BUNDLE_FOLDER, side, name);
    expect(aliasesOn({}, side)).toMatchObject({
      '@theme/SignInPage$': file('SignInPage.mjs'),
      '@theme-original/SignInPage$': file('SignInPage.mjs'),
      [`${path.join(LIB, 'session/restoreScroll.js')}$`]: file(
        'session-restoreScroll.mjs',
      ),
      'docusaurus-theme-better-auth/client$': file('client.mjs'),
    });
  },
);

describe('has two aliases for all other components of ours', () => {
  it('after those of others, of which the first that fits is taken', () => {
    const aliases = aliasesOn({
      '@theme/SignInPage': COMPONENT,
      '@theme-original/SignInPage': COMPONENT,
      '@theme/Layout': '/layout.js',
      '@my-page': COMPONENT,
    });
    const ofSite = Object.entries(aliases).filter(
      ([name]) => !name.endsWith('$'),
    );
    expect(ofSite).toEqual([
      ['@theme/Layout', '/layout.js'],
      ['@my-page', COMPONENT],
      ['@theme', THEME],
      ['@theme-original', THEME],
    ]);
  });

  it('but leaves all as they are to a site that has one of these', () => {
    const site = {'@theme/SignInPage': COMPONENT, '@theme': '/components'};
    expect(aliasesOn(site)).toMatchObject(site);
  });
});

describe('leaves our modules as they are where one is swizzled', () => {
  it.each<[string, Aliases]>([
    [
      'by the site',
      {
        '@theme-original/SignInPage': COMPONENT,
        '@theme/SignInPage': '/site/src/theme/SignInPage/index.tsx',
      },
    ],
    [
      'by another theme',
      {
        '@theme-init/SignInPage': COMPONENT,
        '@theme-original/SignInPage': '/other-theme/SignInPage.js',
        '@theme/SignInPage': '/other-theme/SignInPage.js',
      },
    ],
    [
      'in a folder of another one',
      {
        '@theme/SignInPage': COMPONENT,
        '@theme-original/AuthNavbarItem/Mobile': path.join(
          THEME,
          'AuthNavbarItem/Mobile/index.js',
        ),
        '@theme/AuthNavbarItem/Mobile': '/site/src/theme/Mobile.js',
      },
    ],
  ])('%s', (_, site) => {
    expect(aliasesOn(site)).toEqual(site);
  });
});
