// @ts-check
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder that holds the root package.json. */
export const projectRoot = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../..',
);

/** Everything that can be made again: downloads, fingerprints, test results. */
export const cacheFolder = path.join(projectRoot, '.cache');
