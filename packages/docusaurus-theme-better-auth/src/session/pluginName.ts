// Type and value are apart because browsers must not load the plugin itself,
// which is Node code.
import type {PLUGIN_NAME as PluginName} from 'docusaurus-plugin-better-auth';

export const PLUGIN_NAME: typeof PluginName = 'docusaurus-plugin-better-auth';
