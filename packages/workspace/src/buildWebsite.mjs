// @ts-check
import path from 'node:path';
import process from 'node:process';
import {packagesFingerprint} from './buildPackages.mjs';
import {findCommandFile, runNode} from './childProcess.mjs';
import {fingerprintOf, runWhenChanged} from './fingerprint.mjs';
import {projectRoot} from './projectRoot.mjs';

/**
 * @typedef {object} WebsiteBuild
 * @property {string} backendUrl Where the site's pages look for the backend.
 * @property {string | undefined} [authBasePath] The plugin's default where left out.
 * @property {string} [outDir] A folder's name in `website/`; `build` by default.
 */

export const websiteFolder = path.join(projectRoot, 'website');

/**
 * Builds the website where its sources, the packages or its backend have changed since the last
 * time. The packages must be built.
 *
 * @param {WebsiteBuild} build
 * @returns {Promise<'done' | 'unchanged'>}
 * @throws {Error} Where Docusaurus refuses to build; its messages are printed.
 */
export const buildWebsite = ({backendUrl, authBasePath, outDir = 'build'}) => {
  // Docusaurus sets NODE_ENV itself; one from outside would only confuse it.
  const {NODE_ENV: _, BACKEND_AUTH_BASE_PATH: __, ...rest} = process.env;
  const env = {
    ...rest,
    BACKEND_URL: backendUrl,
    ...(authBasePath === undefined
      ? {}
      : {BACKEND_AUTH_BASE_PATH: authBasePath}),
  };
  return runWhenChanged({
    name: `website-${outDir}`,
    fingerprint: fingerprintOf({
      entries: ['pnpm-lock.yaml', 'website'],
      values: {
        packages: packagesFingerprint(),
        backendUrl,
        authBasePath,
        outDir,
        locales: process.env.SITE_LOCALES,
        node: process.version,
      },
    }),
    outputs: [path.join(websiteFolder, outDir, 'index.html')],
    step: async () => {
      const docusaurus = findCommandFile(
        '@docusaurus/core',
        websiteFolder,
        'docusaurus',
      );
      const code = await runNode(docusaurus, ['build', '--out-dir', outDir], {
        cwd: websiteFolder,
        env,
      });
      if (code !== 0) {
        throw new Error('The website does not build; the messages are above.');
      }
    },
  });
};
