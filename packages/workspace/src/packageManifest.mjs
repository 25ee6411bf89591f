// @ts-check
import {readFileSync} from 'node:fs';

/**
 * The parts of a package.json that are read here.
 *
 * @typedef {object} PackageManifest
 * @property {string} [packageManager]
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
