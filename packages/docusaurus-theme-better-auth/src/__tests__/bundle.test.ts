import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {bundleAliases, BUNDLE_FOLDER} from '../bundle';

const LIB = path.resolve(import.meta.dirname, '..');

const COMPONENT = path.join(LIB, 'theme/SignInPage/index.js');

const BUNDLE = {
  entries: {
    './theme/SignInPage/index.js': 'SignInPage.mjs',
    'docusaurus-theme-better-auth/client': 'client.mjs',
  },
  files: {},
};

const aliasesOn = (alias: Record<string, unknown>, isServer = false) =>
  bundleAliases({resolve: {alias}}, isServer, BUNDLE);

it.each([
  {side: 'browser', isServer: false},
  {side: 'server', isServer: true},
])(
  'puts the bundle for the $side in place of our modules',
  ({side, isServer}) => {
    const site = {'@theme/SignInPage': COMPONENT, '@theme/Layout': '/layout'};
    expect(aliasesOn(site, isServer)).toEqual({
      [`${COMPONENT}$`]: path.join(BUNDLE_FOLDER, side, 'SignInPage.mjs'),
      'docusaurus-theme-better-auth/client$': path.join(
        BUNDLE_FOLDER,
        side,
        'client.mjs',
      ),
    });
  },
);

describe('leaves our modules as they are where one is swizzled', () => {
  it('by the site', () => {
    expect(
      aliasesOn({
        '@theme-original/SignInPage': COMPONENT,
        '@theme/SignInPage': '/site/src/theme/SignInPage/index.tsx',
      }),
    ).toEqual({});
  });

  it('by another theme', () => {
    expect(
      aliasesOn({
        '@theme-init/SignInPage': COMPONENT,
        '@theme-original/SignInPage': '/other-theme/SignInPage.js',
        '@theme/SignInPage': '/other-theme/SignInPage.js',
      }),
    ).toEqual({});
  });

  it('in a folder of another one', () => {
    expect(
      aliasesOn({
        '@theme/SignInPage': COMPONENT,
        '@theme-original/AuthNavbarItem/Mobile': path.join(
          LIB,
          'theme/AuthNavbarItem/Mobile/index.js',
        ),
        '@theme/AuthNavbarItem/Mobile': '/site/src/theme/Mobile.js',
      }),
    ).toEqual({});
  });
});

it('has nothing to say of a bundler without aliases', () => {
  expect(bundleAliases({}, false, BUNDLE)).toEqual({});
  expect(bundleAliases({resolve: {alias: []}}, false, BUNDLE)).toEqual({});
});
