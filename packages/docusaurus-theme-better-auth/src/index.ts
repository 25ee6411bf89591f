import path from 'node:path';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import {chunkGroups} from './chunkGroups';
import {chainAlias, defaultAuthClientAlias} from './aliases';
import {BUNDLE_FOLDER} from './bundle';
import {bundlePlugin} from './bundlePlugin';
import {getSwizzleConfig} from './getSwizzleConfig';
import {linkStyleSheet} from './linkStyleSheet';
import type {LoadContext, Plugin} from '@docusaurus/types';

export default function themeBetterAuth(context: LoadContext): Plugin {
  const {generatedFilesDir, i18n} = context;
  return {
    name: 'docusaurus-theme-better-auth',

    getThemePath() {
      return path.join(__dirname, 'theme');
    },

    getTypeScriptThemePath() {
      return path.join(__dirname, '..', 'src', 'theme');
    },

    getDefaultCodeTranslationMessages() {
      return readDefaultCodeTranslationMessages({
        dirPath: path.join(__dirname, '..', 'locales'),
        locale: i18n.currentLocale,
        name: 'theme-better-auth',
      });
    },

    getClientModules() {
      return [path.join(__dirname, 'session', 'restoreScroll.js')];
    },

    configureWebpack(config, isServer) {
      return {
        ...(!isServer && {
          optimization: {splitChunks: {cacheGroups: chunkGroups()}},
        }),
        plugins: [bundlePlugin(isServer)],
        module: {
          rules: [
            {
              // As if they were `.js`, but for loaders, which have nothing to
              // do: imports leave out endings, and chunks keep their order.
              test: /\.mjs$/,
              include: BUNDLE_FOLDER,
              type: 'javascript/auto',
              resolve: {fullySpecified: false},
            },
            {
              test: path.join(generatedFilesDir, 'codeTranslations.json'),
              type: 'javascript/auto',
              use: path.join(__dirname, 'wordsLoader.js'),
            },
            {
              test: /\.js$/,
              include: path.join(__dirname, 'theme'),
              enforce: 'pre',
              use: path.join(__dirname, 'wordNotesLoader.js'),
            },
            {
              test: /styles\.module\.css$/,
              include: path.join(__dirname, 'theme'),
              enforce: 'post',
              use: path.join(__dirname, 'stylesLoader.js'),
            },
          ],
        },
        resolve: {
          alias: {
            ...chainAlias(config, 'Root'),
            ...chainAlias(config, 'NavbarItem/ComponentTypes'),
            ...chainAlias(config, 'MDXComponents'),
            ...defaultAuthClientAlias(config),
          },
        },
      };
    },

    postBuild({outDir, routes}) {
      return linkStyleSheet(context, outDir, routes);
    },
  };
}

export {getSwizzleConfig};
