import type {LoadedSite} from './loadedSite';
import type {LoadedPlugin} from '@docusaurus/types';

/** What an import stands for in the bundle, and whose doing that is. */
export type BundledAlias = {
  target: unknown;
  /** Plugins that set it, the last one last. */
  setBy: string[];
};

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
 * Works out what imports stand for once every plugin has had its turn, by
 * asking each as Docusaurus does.
 */
export function bundledAliases({
  plugins,
  aliases,
}: Pick<LoadedSite, 'plugins' | 'aliases'>): Map<string, BundledAlias> {
  let alias: Record<string, unknown> = {...aliases};
  const found = new Map<string, BundledAlias>();
  for (const plugin of plugins) {
    const set = readAliases(configure(plugin, alias));
    for (const [name, target] of Object.entries(set)) {
      const before = found.get(name);
      // Whoever passes on what was there wraps it, and hides nothing.
      const wraps =
        before !== undefined && Object.values(set).includes(before.target);
      if (before === undefined || !wraps) {
        found.set(name, {
          target,
          setBy: [...(before?.setBy ?? []), plugin.name],
        });
      }
    }
    alias = {...alias, ...set};
  }
  return found;
}
