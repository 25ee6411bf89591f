import globalData from '@generated/globalData';
import {authUrl} from './endpoints';
import {PLUGIN_NAME} from './pluginName';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/**
 * The options of a Better Auth client for the backend that the site's
 * `docusaurus.config` names. Browser only.
 *
 * @example
 * ```ts
 * export default createAuthClient({
 *   ...authClientOptions(),
 *   plugins: [twoFactorClient()],
 * });
 * ```
 */
export function authClientOptions(): {
  baseURL: string;
  fetchOptions: {jsonParser: (text: string) => unknown};
} {
  // Written by our plugin, which checked each option.
  const settings = globalData[PLUGIN_NAME]?.default as PluginGlobalData;
  return {
    baseURL: authUrl(settings),
    fetchOptions: {
      // The client's own parser makes Date objects, which are never equal to
      // the last answer's and so re-render every reader of the session.
      jsonParser: (text) => (text ? (JSON.parse(text) as unknown) : undefined),
    },
  };
}
