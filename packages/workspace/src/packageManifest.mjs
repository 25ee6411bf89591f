// @ts-check
import {readFileSync} from 'node:fs';

/**
 * The parts of a package.json that are read here.
 *
 * @typedef {object} PackageManifest
 * @property {string} [name]
 * @property {string} [version]
 * @property {unknown} [license]
 * @property {string} [packageManager]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {string | Record<string, string>} [bin]
 */

/**
 * @param {string} file
 * @returns {PackageManifest}
 */
export const readPackageManifest = (file) => {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {PackageManifest} */ (manifest);
};
