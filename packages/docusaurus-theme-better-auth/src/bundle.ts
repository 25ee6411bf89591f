import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Aliases} from './aliases';

/**
 * What this package's build writes beside its bundle. Files lie in the folder
 * of one of the two sides.
 */
type BundleManifest = {
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

/** The same for browsers, but that most of it is minified already. */
export const MINIFIED_FOLDER = path.join(BUNDLE_FOLDER, 'minified');

const THEME_FOLDER = path.join(__dirname, 'theme');

function readBundle(): BundleManifest {
  return JSON.parse(
    readFileSync(path.join(BUNDLE_FOLDER, 'manifest.json'), 'utf8'),
    // Written when this package was built.
  ) as BundleManifest;
}

const isOurs = (file: Aliases[string] | undefined): file is string =>
  typeof file === 'string' && file.startsWith(THEME_FOLDER + path.sep);

/** Whether a component of ours is another theme's or the site's own. */
function isSwizzled(aliases: Aliases): boolean {
  // What was ours at first is kept under `@theme-original` or `@theme-init`.
  return Object.values(aliases)
    .filter(isOurs)
    .map((file) => path.relative(THEME_FOLDER, path.dirname(file)))
    .some((name) => !isOurs(aliases[`@theme/${name.replaceAll('\\', '/')}`]));
}

/**
 * Finds our components by their folder. Docusaurus has two aliases for each of
 * them, and a bundler compares each import of a site with each alias: on a
 * large site that took a third of a second in each language.
 */
function aliasesByFolder(aliases: Aliases): Aliases {
  const folders = {'@theme': THEME_FOLDER, '@theme-original': THEME_FOLDER};
  const names = Object.keys(folders);
  if (names.some((name) => name in aliases)) {
    return aliases;
  }
  const others = Object.entries(aliases).filter(
    ([name, file]) =>
      !(isOurs(file) && names.includes(name.replace(/\/.*/, ''))),
  );
  // A bundler takes the first alias that fits.
  return {...Object.fromEntries(others), ...folders};
}

/**
 * Puts the bundle in place of some 450 modules, each of which a site would
 * compile twice for each language.
 *
 * A site that has swizzled one of our components takes all of them as they are:
 * in the bundle they know each other by no name.
 *
 * @param side The folder that the bundle is taken from.
 */
export function bundleAliases(
  aliases: Aliases,
  side: 'browser' | 'minified' | 'server',
  {entries} = readBundle(),
): Aliases {
  if (isSwizzled(aliases)) {
    return aliases;
  }
  const bundled: Aliases = {};
  for (const [imported, name] of Object.entries(entries)) {
    const file = path.join(BUNDLE_FOLDER, side, name);
    const component = /^\.\/theme\/(.*)\/index\.js$/.exec(imported)?.[1];
    if (component !== undefined) {
      bundled[`@theme/${component}$`] = file;
      bundled[`@theme-original/${component}$`] = file;
    } else if (imported.startsWith('./')) {
      bundled[`${path.join(__dirname, imported)}$`] = file;
    } else {
      bundled[`${imported}$`] = file;
    }
  }
  return {...bundled, ...aliasesByFolder(aliases)};
}
