import {usePluginData} from '@docusaurus/useGlobalData';
import {PLUGIN_NAME} from '../session/pluginName';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/**
 * The plugin's public settings.
 *
 * @throws Error where the site has the theme but not the plugin.
 */
export function useAuthSettings(): PluginGlobalData {
  const settings = usePluginData(PLUGIN_NAME) as PluginGlobalData | undefined;
  if (!settings) {
    throw new Error(
      `docusaurus-theme-better-auth needs ${PLUGIN_NAME}: add it to "plugins" in docusaurus.config, with the option "backendUrl".`,
    );
  }
  return settings;
}
