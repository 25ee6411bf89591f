import {createRequire} from 'node:module';
import type {LoadedPlugin, PluginRouteConfig, Props} from '@docusaurus/types';
import type {SiteContext} from './context';

/** The site as Docusaurus loads it before it bundles it. */
export type LoadedSite = {
  plugins: LoadedPlugin[];
  routes: PluginRouteConfig[];
  /** What each `@theme/…` stands for before plugins change it. */
  aliases: Record<string, string>;
};

/** What is used of Docusaurus's own modules, which have no public names. */
type SiteModule = {
  loadSite(params: {siteDir: string; config?: string}): Promise<{props: Props}>;
};
type AliasModule = {
  loadThemeAliases(params: {
    siteDir: string;
    plugins: LoadedPlugin[];
  }): Promise<Record<string, string>>;
};

/** This Docusaurus does not let itself be loaded from outside. */
export class CannotLoad extends Error {
  override readonly name = 'CannotLoad';
}

function requireCore(module: string): unknown {
  try {
    // In whatever version the site has it.
    return createRequire(__filename)(
      `@docusaurus/core/lib/${module}`,
    ) as unknown;
  } catch (error) {
    throw new CannotLoad(`@docusaurus/core has no ${module}.`, {cause: error});
  }
}

/** Keeps what the site's plugins print out of standard output, which is the report's. */
async function withoutOutput<T>(act: () => Promise<T>): Promise<T> {
  const {log, info} = console;
  console.log = console.info = (...args) => console.error(...args);
  try {
    return await act();
  } finally {
    Object.assign(console, {log, info});
  }
}

/**
 * Loads plugins and content of a site, and bundles nothing.
 *
 * @throws {CannotLoad} Where this Docusaurus has no such function.
 * @throws Error of the site's own, such as of two pages with one path.
 */
export function loadSite({
  siteDir,
  siteConfigPath,
}: Pick<SiteContext, 'siteDir' | 'siteConfigPath'>): Promise<LoadedSite> {
  const site = requireCore('server/site') as SiteModule;
  const aliases = requireCore('webpack/aliases') as AliasModule;
  return withoutOutput(async () => {
    const {props} = await site.loadSite({siteDir, config: siteConfigPath});
    return {
      plugins: props.plugins,
      routes: props.routes,
      aliases: await aliases.loadThemeAliases({
        siteDir,
        plugins: props.plugins,
      }),
    };
  });
}
