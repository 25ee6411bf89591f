// @ts-check
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {runPnpm} from './dependencies.mjs';
import {readPackageManifest} from './packageManifest.mjs';
import {projectRoot} from './projectRoot.mjs';

/** The packages that are published, each after those it depends on. */
export const publishedPackages = [
  'better-auth-reader-profile',
  'docusaurus-better-auth-backend',
  'docusaurus-plugin-better-auth',
  'docusaurus-theme-better-auth',
];

/** @param {string} name */
export const packageFolder = (name) => path.join(projectRoot, 'packages', name);

/**
 * Packs the built packages as `npm publish` would.
 *
 * @param {string} folder Where the tarballs go.
 * @returns {Promise<Record<string, string>>} Each package's tarball.
 */
export const packPackages = async (folder) => {
  await mkdir(folder, {recursive: true});
  /** @type {Record<string, string>} */
  const tarballs = {};
  for (const name of publishedPackages) {
    const code = await runPnpm([
      '--silent',
      '--dir',
      packageFolder(name),
      'pack',
      '--pack-destination',
      folder,
    ]);
    if (code !== 0) {
      throw new Error(`${name} was not packed; pnpm's message is above.`);
    }
    const {version = ''} = readPackageManifest(
      path.join(packageFolder(name), 'package.json'),
    );
    tarballs[name] = path.join(folder, `${name}-${version}.tgz`);
  }
  return tarballs;
};
