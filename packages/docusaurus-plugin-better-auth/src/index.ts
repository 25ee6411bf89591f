import {exportPassages} from './ask/exportPassages';
import {refuseClashingBackend} from './backendClash';
import {addInitCommand} from './init/addInitCommand';
import {bundlerAliases} from './bundlerAliases';
import {buildGlobalData} from './buildGlobalData';
import {addDoctorCommand} from './doctor/doctorCommand';
import {beginStartCheck} from './doctor/startCheck';
import {PLUGIN_NAME} from './globalData';
import {
  refuseBundleWithoutBackend,
  refuseMissingBackend,
} from './missingBackend';
import {addAuthRoutes, authPages} from './routes';
import {refuseClashingContent, refuseClashingRoutes} from './routeClash';
import {settleBackend} from './settleBackend';
import {resolveSiteOptions} from './siteOptions';
import {awaitDevServer} from './trial/awaitDevServer';
import {warnAboutBackendUrl} from './backendUrlWarnings';
import type {CheckedOptions} from './options';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Sign-in, sign-up and profile pages for a Docusaurus site, and what the
 * theme needs to know of the backend.
 *
 * @throws Error where an option does not fit this site.
 */
export default function pluginBetterAuth(
  context: LoadContext,
  options: CheckedOptions,
): Plugin {
  refuseMissingBackend(context.siteDir, options);
  const siteOptions = resolveSiteOptions(context, options);
  const pages = authPages(context.baseUrl, options);
  refuseClashingBackend(pages, options);

  return {
    name: PLUGIN_NAME,

    async contentLoaded({actions}) {
      const settled = await settleBackend(context, options, pages);
      // What there is to say of a trial, it says by itself.
      if (options.backendUrl !== undefined) {
        warnAboutBackendUrl(context.siteConfig.url, settled.backendUrl);
        beginStartCheck(context, settled);
      }
      await addAuthRoutes(actions, pages, siteOptions.pageProps);
      actions.setGlobalData(buildGlobalData(settled, pages));
    },

    allContentLoaded({allContent}) {
      refuseClashingContent(pages, allContent);
    },

    extendCli(cli) {
      addDoctorCommand(cli, context, options);
      addInitCommand(cli, context.siteDir);
    },

    configureWebpack(config) {
      refuseBundleWithoutBackend(options, config.mode);
      return {
        ...bundlerAliases(config, pages, siteOptions.authClient),
        ...awaitDevServer(),
      };
    },

    async postBuild({routes, outDir}) {
      refuseClashingRoutes(pages, routes);
      if (options.ask) {
        await exportPassages(context, outDir, routes);
      }
    },
  };
}

export {validateOptions} from './options';
export {PLUGIN_NAME} from './globalData';
export type {DoctorReport} from './doctor/report';
export type {Options, PluginOptions} from './options';
export type {
  AuthMethod,
  AuthPageProps,
  AuthProvider,
  ConsentSettings,
  Controller,
  FallbackCapabilities,
  OwnField,
  PageName,
  PluginGlobalData,
} from './globalData';
