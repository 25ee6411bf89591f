import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {BundlerConfig} from './aliases';

/**
 * What this package's build writes beside its bundle. Files lie in the folder
 * of one of the two sides.
 */
export type BundleManifest = {
  /** Files by what is imported, `./` being `lib/`. */
  entries: Record<string, string>;
  /**
   * What the browser's files are made of: bytes by module, which is a file of
   * `lib/` where it starts with `./`, and of another package elsewhere.
   */
  files: Record<string, Record<string, number>>;
};

/** The components and all that they import, bundled when this package was built. */
export const BUNDLE_FOLDER = path.join(__dirname, 'bundle');

export function readBundle(): BundleManifest {
  return JSON.parse(
    readFileSync(path.join(BUNDLE_FOLDER, 'manifest.json'), 'utf8'),
    // Written when this package was built.
  ) as BundleManifest;
}

/** Whether a component of ours is another theme's or the site's own. */
function isSwizzled(aliases: Record<string, unknown>): boolean {
  const ours = path.join(__dirname, 'theme') + path.sep;
  const isOurs = (file: unknown): file is string =>
    typeof file === 'string' && file.startsWith(ours);
  // What was ours at first is kept under `@theme-original` or `@theme-init`.
  return Object.values(aliases)
    .filter(isOurs)
    .map((file) => path.dirname(file.slice(ours.length)))
    .some((name) => !isOurs(aliases[`@theme/${name.replaceAll('\\', '/')}`]));
}

/**
 * Puts the bundle in place of some 450 modules, each of which a site would
 * compile twice for each language.
 *
 * A site that has swizzled one of our components takes all of them as they are:
 * in the bundle they know each other by no name.
 */
export function bundleAliases(
  {resolve}: BundlerConfig,
  isServer: boolean,
  {entries} = readBundle(),
): Record<string, string> {
  const aliases = resolve?.alias;
  if (!aliases || Array.isArray(aliases) || isSwizzled(aliases)) {
    return {};
  }
  const folder = path.join(BUNDLE_FOLDER, isServer ? 'server' : 'browser');
  return Object.fromEntries(
    Object.entries(entries).map(([imported, file]) => [
      `${imported.startsWith('./') ? path.join(__dirname, imported) : imported}$`,
      path.join(folder, file),
    ]),
  );
}
