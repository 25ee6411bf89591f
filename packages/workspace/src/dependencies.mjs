// @ts-check
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {runNode} from './childProcess.mjs';
import {fingerprintOf, runWhenChanged} from './fingerprint.mjs';
import {installIntoFolder} from './npm.mjs';
import {readPackageManifest} from './packageManifest.mjs';
import {cacheFolder, projectRoot} from './projectRoot.mjs';

/** @returns {string} The version that the root package.json pins. */
const pinnedVersion = () => {
  const {packageManager = ''} = readPackageManifest(
    path.join(projectRoot, 'package.json'),
  );
  const version = /^pnpm@(\d+\.\d+\.\d+)/.exec(packageManager)?.[1];
  if (version === undefined) {
    throw new Error(
      `package.json must pin pnpm as "packageManager": "pnpm@<version>", not ${JSON.stringify(packageManager)}.`,
    );
  }
  return version;
};

/**
 * The pinned pnpm, fetched into `.cache/` where it is not there yet.
 *
 * @returns {Promise<string>} The file to run with Node.
 */
export const findOrInstallPnpm = async () => {
  const version = pinnedVersion();
  const folder = path.join(cacheFolder, `pnpm-${version}`);
  const file = path.join(folder, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
  if (!existsSync(file)) {
    console.log(`Fetching pnpm ${version} from npm …`);
    await installIntoFolder(folder, [`pnpm@${version}`]);
  }
  return file;
};

/**
 * Runs the pinned pnpm.
 *
 * @param {string[]} args
 * @returns {Promise<number>} The exit code.
 */
export const runPnpm = async (args) => {
  // With NODE_ENV=production pnpm would leave out what builds and tests need.
  const {NODE_ENV: _, ...env} = process.env;
  return runNode(await findOrInstallPnpm(), args, {env});
};

/** @returns {string[]} The package.json files of the workspace, relative to the root. */
const manifests = () => [
  'package.json',
  'website/package.json',
  ...readdirSync(path.join(projectRoot, 'packages')).map(
    (name) => `packages/${name}/package.json`,
  ),
];

/**
 * Installs the workspace's dependencies where anything that decides on them has changed.
 *
 * @returns {Promise<'done' | 'unchanged'>}
 */
export const installDependencies = () => {
  const modules = path.join(projectRoot, 'node_modules');
  return runWhenChanged({
    name: '.install-fingerprint',
    // Whoever removes node_modules removes the record with it.
    recordFolder: modules,
    fingerprint: fingerprintOf({
      entries: [
        '.pnpmfile.cjs',
        'pnpm-lock.yaml',
        'pnpm-workspace.yaml',
        ...manifests(),
      ],
      values: {node: process.version, platform: process.platform},
    }),
    outputs: [path.join(modules, '.modules.yaml')],
    step: async () => {
      console.log('Installing dependencies …');
      const code = await runPnpm([
        'install',
        // Nobody may be there to answer a question.
        '--config.confirmModulesPurge=false',
      ]);
      if (code !== 0) {
        throw new Error(
          'pnpm install failed; its message is above. Nothing was built.',
        );
      }
    },
  });
};
