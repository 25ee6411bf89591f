import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {bundleAliases, BUNDLE_FOLDER} from '../bundle';
import type {Aliases, BundlerConfig} from '../aliases';

const LIB = path.resolve(import.meta.dirname, '..');

const COMPONENT = path.join(LIB, 'theme/SignInPage/index.js');

const BUNDLE = {
  entries: {
    './theme/SignInPage/index.js': 'SignInPage.mjs',
    './session/restoreScroll.js': 'session-restoreScroll.mjs',
    'docusaurus-theme-better-auth/client': 'client.mjs',
  },
  files: {},
};

const BUNDLE_ENTRIES = Object.keys(BUNDLE.entries).length;

const SITE = {'@theme/SignInPage': COMPONENT, '@theme/Layout': '/layout'};

const aliasesOn = (alias: Aliases, isServer = false, config = {}) =>
  bundleAliases({...config, resolve: {alias}}, isServer, BUNDLE);

it.each([
  {side: 'browser', isServer: false},
  {side: 'server', isServer: true},
])(
  'puts the bundle for the $side in place of our modules',
  ({side, isServer}) => {
    const file = (name: string) => path.join(BUNDLE_FOLDER, side, name);
    expect(aliasesOn(SITE, isServer)).toMatchObject({
      '@theme/SignInPage$': file('SignInPage.mjs'),
      [`${path.join(LIB, 'session/restoreScroll.js')}$`]: file(
        'session-restoreScroll.mjs',
      ),
      'docusaurus-theme-better-auth/client$': file('client.mjs'),
    });
  },
);

it('takes what is minified already where a site is minified', () => {
  const pageOn = (config: BundlerConfig, isServer = false) =>
    aliasesOn(SITE, isServer, config)['@theme/SignInPage$'];
  const inBundle = (side: string) =>
    path.join(BUNDLE_FOLDER, side, 'SignInPage.mjs');
  const production = {mode: 'production', optimization: {minimize: true}};

  expect(pageOn(production)).toBe(inBundle('minified'));
  expect(pageOn(production, true)).toBe(inBundle('server'));
  expect(pageOn({...production, optimization: {minimize: false}})).toBe(
    inBundle('browser'),
  );
  expect(pageOn({mode: 'development'})).toBe(inBundle('browser'));
});

describe('has two aliases for all other components of ours', () => {
  const theme = path.join(LIB, 'theme');

  it('after those of others, of which the first that fits is taken', () => {
    const aliases = aliasesOn({
      ...SITE,
      '@theme-original/SignInPage': COMPONENT,
      '@theme/AuthNavbarItem/Mobile': path.join(
        theme,
        'AuthNavbarItem/Mobile/index.js',
      ),
    });
    expect(Object.entries(aliases).slice(BUNDLE_ENTRIES)).toEqual([
      ['@theme/Layout', '/layout'],
      ['@theme', theme],
      ['@theme-original', theme],
    ]);
  });

  it('but leaves all as they are to a site that has one of these', () => {
    const site = {...SITE, '@theme': '/site/components'};
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
          LIB,
          'theme/AuthNavbarItem/Mobile/index.js',
        ),
        '@theme/AuthNavbarItem/Mobile': '/site/src/theme/Mobile.js',
      },
    ],
  ])('%s', (_, site) => {
    expect(aliasesOn(site)).toEqual(site);
  });
});

it('has nothing to say of a bundler without aliases', () => {
  expect(bundleAliases({}, false, BUNDLE)).toEqual({});
  expect(bundleAliases({resolve: {alias: []}}, false, BUNDLE)).toEqual({});
});
