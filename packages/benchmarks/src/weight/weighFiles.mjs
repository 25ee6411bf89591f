// @ts-check
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {weigh} from './compress.mjs';

/** @typedef {{raw: number, gzip: number, brotli: number}} Weight */

/** @type {Weight} */
const NOTHING = {raw: 0, gzip: 0, brotli: 0};

/**
 * The weight of files of a built site, by kind.
 *
 * @param {string} folder
 * @param {readonly string[]} paths As a browser asks for them.
 */
export const weighFiles = (folder, paths) => {
  const sum = (/** @type {string} */ extension) =>
    paths
      .filter((file) => file.endsWith(extension))
      .map((file) => weigh(readFileSync(path.join(folder, file))))
      .reduce(
        (total, {raw, gzip, brotli}) => ({
          raw: total.raw + raw,
          gzip: total.gzip + gzip,
          brotli: total.brotli + brotli,
        }),
        NOTHING,
      );
  return {js: sum('.js'), css: sum('.css')};
};

/**
 * @param {string} folder
 * @param {string} file
 * @returns {Weight}
 */
export const weighFile = (folder, file) =>
  weigh(readFileSync(path.join(folder, file)));
