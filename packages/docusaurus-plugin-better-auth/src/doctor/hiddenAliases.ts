import type {LoadedSite} from './loadedSite';
import type {LoadedPlugin} from '@docusaurus/types';

type Configured = {resolve?: {alias?: unknown}} | null | undefined;

function readAliases(configured: Configured): Record<string, unknown> {
  const alias = configured?.resolve?.alias;
  return typeof alias === 'object' && alias !== null && !Array.isArray(alias)
    ? (alias as Record<string, unknown>)
    : {};
}

/** As much of a bundler's configuration as plugins look at to set an alias. */
function configure(
  {configureWebpack, content}: LoadedPlugin,
  alias: Record<string, unknown>,
): Configured {
  try {
    return configureWebpack?.(
      {resolve: {alias: {...alias}}, module: {rules: []}, plugins: []} as never,
      false,
      {
        currentBundler: {name: 'webpack', instance: {}},
        getStyleLoaders: () => [],
        getJSLoader: () => ({}),
      } as never,
      content,
    ) as Configured;
  } catch {
    // It needs more of a bundler than there is here.
    return null;
  }
}

/**
 * Which aliases of one plugin another one sets anew, and which plugin that
 * is: found by asking each for its configuration, as Docusaurus does. Whoever
 * passes on what was there wraps it, and hides nothing.
 */
export function hiddenAliases(
  {plugins, aliases}: Pick<LoadedSite, 'plugins' | 'aliases'>,
  owner: string,
): Map<string, string> {
  let alias: Record<string, unknown> = {...aliases};
  const owned = new Set<string>();
  const hidden = new Map<string, string>();
  for (const plugin of plugins) {
    const set = readAliases(configure(plugin, alias));
    for (const name of Object.keys(set)) {
      if (plugin.name === owner) {
        owned.add(name);
      } else if (owned.has(name) && !Object.values(set).includes(alias[name])) {
        hidden.set(name, plugin.name);
      }
    }
    alias = {...alias, ...set};
  }
  return hidden;
}
