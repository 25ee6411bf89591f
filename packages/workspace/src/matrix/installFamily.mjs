// @ts-check
import {existsSync} from 'node:fs';
import {cp, mkdir, writeFile, readFile} from 'node:fs/promises';
import path from 'node:path';
import {runNode} from '../childProcess.mjs';
import {findOrInstallPnpm} from '../dependencies.mjs';
import {installIntoFolder, runNpm} from '../npm.mjs';
import {cacheFolder, projectRoot} from '../projectRoot.mjs';
import {readPackageManifest} from '../packageManifest.mjs';
import {SEARCH_PLUGIN} from './siteFiles.mjs';

/** @typedef {import('./sites.mjs').MatrixSite} MatrixSite */

const YARN = '1.22.22';

const SEARCH_VERSION = '0.55.3';

const docusaurusVersion = () => {
  const {dependencies} = readPackageManifest(
    path.join(projectRoot, 'website/package.json'),
  );
  return dependencies?.['@docusaurus/core'] ?? 'latest';
};

/**
 * Makes a site as a new owner does.
 *
 * @param {string} folder Where it goes; its parent is made.
 * @param {'ts' | 'js'} config
 * @param {(text: string) => void} onOutput
 */
export const createSite = async (folder, config, onOutput) => {
  await mkdir(path.dirname(folder), {recursive: true});
  const code = await runNpm(
    [
      'exec',
      '--yes',
      '--',
      `create-docusaurus@${docusaurusVersion()}`,
      path.basename(folder),
      'classic',
      config === 'ts' ? '--typescript' : '--javascript',
      '--skip-install',
    ],
    {cwd: path.dirname(folder), onOutput},
  );
  if (code !== 0) {
    throw new Error(`create-docusaurus ended with ${String(code)}.`);
  }
};

const findOrInstallYarn = async () => {
  const folder = path.join(cacheFolder, `yarn-${YARN}`);
  const file = path.join(folder, 'node_modules/yarn/bin/yarn.js');
  if (!existsSync(file)) {
    await installIntoFolder(folder, [`yarn@${YARN}`]);
  }
  return file;
};

/**
 * The package.json of an owner who took our packages from tarballs.
 *
 * @param {string} text That of create-docusaurus.
 * @param {MatrixSite} site
 * @param {Record<string, string>} tarballs
 * @param {Record<string, string>} resolutions
 */
const manifestWithUs = (text, {manager, react}, tarballs, resolutions) => {
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  const manifest =
    /** @type {import('../packageManifest.mjs').PackageManifest} */ (parsed);
  const ours = Object.fromEntries(
    Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]),
  );
  const range = `^${String(react)}.0.0`;
  return JSON.stringify(
    {
      ...manifest,
      dependencies: {
        ...manifest.dependencies,
        ...ours,
        react: range,
        'react-dom': range,
        [SEARCH_PLUGIN]: SEARCH_VERSION,
      },
      devDependencies: {...manifest.devDependencies, '@types/react': range},
      // No registry has our packages yet; npm takes those of the root by itself.
      ...(manager === 'pnpm' && {pnpm: {overrides: ours}}),
      ...(manager === 'yarn' && {resolutions: {...resolutions, ...ours}}),
    },
    null,
    2,
  );
};

/**
 * Installs our tarballs into a site of create-docusaurus, with the site's package manager.
 *
 * @param {object} options
 * @param {MatrixSite} options.site Any of those that share the folder.
 * @param {string} options.folder
 * @param {string} options.created
 * @param {Record<string, string>} options.tarballs
 * @param {Record<string, string>} options.resolutions What Yarn takes in place of the newest.
 * @param {(text: string) => void} options.onOutput
 */
export const installFamily = async ({
  site,
  folder,
  created,
  tarballs,
  resolutions,
  onOutput,
}) => {
  await cp(created, folder, {recursive: true});
  const file = path.join(folder, 'package.json');
  await writeFile(
    file,
    manifestWithUs(await readFile(file, 'utf8'), site, tarballs, resolutions),
  );
  const options = {cwd: folder, onOutput};
  const install = {
    npm: () => runNpm(['install', '--no-audit', '--no-fund'], options),
    pnpm: async () =>
      runNode(
        await findOrInstallPnpm(),
        ['install', '--no-frozen-lockfile'],
        options,
      ),
    yarn: async () =>
      runNode(
        await findOrInstallYarn(),
        [
          'install',
          '--non-interactive',
          // It would take an older tarball of the same version from its own cache.
          '--cache-folder',
          path.join(path.dirname(folder), 'yarn-cache'),
        ],
        options,
      ),
  }[site.manager];
  const code = await install();
  if (code !== 0) {
    throw new Error(`${site.manager} install ended with ${String(code)}.`);
  }
};
