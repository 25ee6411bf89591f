import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {configurationError} from './configurationError';
import {PLUGIN_NAME} from './globalData';

const EXTENSIONS = ['', '.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs', '.cjs'];

/**
 * What the bundler is to import as the site's Better Auth client: a file's
 * absolute path, or the package's name as it was given.
 *
 * @throws Error where there is neither such a file nor such a package.
 */
export function resolveAuthClient(given: string, siteDir: string): string {
  const file = path.resolve(siteDir, given.replace(/^@site\//, ''));
  const found = findFile(file);
  if (found !== undefined) {
    return found;
  }
  if (isPackageName(given) && isInstalled(given, siteDir)) {
    // Left as a name, so that the bundler reads the package's exports.
    return given;
  }
  throw configurationError(
    `The option "authClient" of ${PLUGIN_NAME} is "${given}", but there is no module "${file}"${
      isPackageName(given) ? ' and no such package is installed' : ''
    }. Give the path of a module from the site's folder, such as "./src/authClient.ts".`,
  );
}

function findFile(file: string): string | undefined {
  return EXTENSIONS.flatMap((extension) => [
    `${file}${extension}`,
    path.join(file, `index${extension}`),
  ]).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function isPackageName(given: string): boolean {
  return !/^(?:\.{0,2}\/|@site\/)/.test(given) && !path.isAbsolute(given);
}

function isInstalled(given: string, siteDir: string): boolean {
  const segments = given.split('/');
  const name = segments.slice(0, given.startsWith('@') ? 2 : 1).join('/');
  for (let folder = siteDir; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules', name, 'package.json'))) {
      return true;
    }
    if (folder === path.dirname(folder)) {
      return false;
    }
  }
}
