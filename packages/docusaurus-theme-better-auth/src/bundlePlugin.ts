import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {bundleAliases, MINIFIED_FOLDER} from './bundle';
import type {Aliases} from './aliases';
import type {Plugin} from '@docusaurus/types';

type BundlerConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type BundlerPlugin = NonNullable<BundlerConfig['plugins']>[number];
type Compiler = Parameters<
  Extract<BundlerPlugin, (compiler: never) => unknown>
>[0];

/** As much of a bundler's options as is read or changed here. */
type Options = {
  mode?: string;
  devtool?: string | false;
  optimization: {minimize?: unknown};
  resolve: {alias?: Aliases | unknown[] | false};
  cache?: unknown;
  experiments: {cache?: unknown};
};

const NAME = 'docusaurus-theme-better-auth';

/** What stands for the text of a file, until all else is minified. */
const PLACE = /__betterAuth_(\w+?)__/g;

/** A place in a string is no place for code. */
const isMinified = ({mode, optimization, devtool}: Options): boolean =>
  mode === 'production' &&
  optimization.minimize !== false &&
  !String(devtool).includes('eval');

const hasVersion = (cache: unknown): cache is {version: string} =>
  typeof cache === 'object' &&
  cache !== null &&
  'version' in cache &&
  typeof cache.version === 'string';

/** The files of chunks that were minified, by what stands for their text. */
function findMinifiedChunks(): Map<string, string> {
  return new Map(
    readdirSync(MINIFIED_FOLDER)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [path.parse(file).name, path.join(MINIFIED_FOLDER, file)]),
  );
}

/** Puts the chunks that are minified already where their modules left a place. */
function insertMinifiedChunks({webpack, hooks}: Compiler): void {
  const {Compilation, sources} = webpack;
  const chunks = findMinifiedChunks();
  hooks.compilation.tap(NAME, (compilation) => {
    compilation.hooks.processAssets.tap(
      {
        name: NAME,
        // As soon as all else is minified: before others read what there is.
        stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
      },
      (assets) => {
        for (const [file, asset] of Object.entries(assets)) {
          if (!/\.[cm]?js(?:\?|$)/.test(file)) {
            continue;
          }
          const replaced = new sources.ReplaceSource(asset);
          let found = false;
          for (const {0: place, 1: name = '', index} of String(
            asset.source(),
          ).matchAll(PLACE)) {
            const chunk = chunks.get(name);
            if (chunk !== undefined) {
              found = true;
              replaced.replace(
                index,
                index + place.length - 1,
                readFileSync(chunk, 'utf8'),
              );
            }
          }
          if (found) {
            compilation.updateAsset(file, replaced);
          }
        }
      },
    );
  });
}

/**
 * Has a site built from the bundle of our components. It is a bundler's plugin
 * so that Docusaurus and its plugins find all aliases as they expect them, and
 * what they have changed of them is seen.
 */
export function bundlePlugin(isServer: boolean): BundlerPlugin {
  return (compiler) => {
    // Types of bundlers differ in what is not read here.
    const options = compiler.options as unknown as Options;
    const {alias} = options.resolve;
    if (!alias || Array.isArray(alias)) {
      return;
    }
    if (isServer) {
      options.resolve.alias = bundleAliases(alias, 'server');
      return;
    }
    if (!isMinified(options)) {
      options.resolve.alias = bundleAliases(alias, 'browser');
      return;
    }
    options.resolve.alias = bundleAliases(alias, 'minified');
    insertMinifiedChunks(compiler);
    // A bundler that keeps a cache does not notice that aliases are others.
    for (const cache of [options.cache, options.experiments.cache]) {
      if (hasVersion(cache)) {
        cache.version += '-minified';
      }
    }
  };
}
