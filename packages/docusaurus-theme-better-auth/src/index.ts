import path from 'node:path';
import {chainAlias, defaultAuthClientAlias} from './aliases';
import {getSwizzleConfig} from './getSwizzleConfig';
import type {Plugin} from '@docusaurus/types';

export default function themeBetterAuth(): Plugin {
  return {
    name: 'docusaurus-theme-better-auth',

    getThemePath() {
      return path.join(__dirname, 'theme');
    },

    getTypeScriptThemePath() {
      return path.join(__dirname, '..', 'src', 'theme');
    },

    getClientModules() {
      return [path.join(__dirname, 'session', 'restoreScroll.js')];
    },

    configureWebpack(config) {
      return {
        resolve: {
          alias: {
            ...chainAlias(config, 'Root'),
            ...chainAlias(config, 'NavbarItem/ComponentTypes'),
            ...defaultAuthClientAlias(config),
          },
        },
      };
    },
  };
}

export {getSwizzleConfig};
