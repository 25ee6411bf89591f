// @ts-check
import {existsSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {findCommandFile, runNode} from './childProcess.mjs';
import {fingerprintOf, runWhenChanged} from './fingerprint.mjs';
import {projectRoot} from './projectRoot.mjs';

const packagesFolder = path.join(projectRoot, 'packages');
const themeFolder = path.join(packagesFolder, 'docusaurus-theme-better-auth');

/** @param {string} name */
const isCompiled = (name) =>
  existsSync(path.join(packagesFolder, name, 'tsconfig.json')) &&
  existsSync(path.join(packagesFolder, name, 'src')) &&
  name !== 'workspace';

const compiledPackages = () => readdirSync(packagesFolder).filter(isCompiled);

/**
 * The compiler's projects of one package: a theme has one for Node and one for the browser.
 *
 * @param {string} name
 */
const projectsOf = (name) => {
  const folder = path.join(packagesFolder, name);
  if (!existsSync(path.join(folder, 'tsconfig.json'))) {
    throw new Error(
      `There is no package ${name} to build. Packages are: ${compiledPackages().join(', ')}.`,
    );
  }
  return ['tsconfig.json', 'tsconfig.client.json']
    .map((file) => path.join(folder, file))
    .filter((file) => existsSync(file));
};

/** @param {string} name */
const mainOutput = (name) => path.join(packagesFolder, name, 'lib', 'index.js');

/** The compiler believes its own record, so that a removed `lib/` would stay away. */
const forgetRemovedOutputs = () => {
  for (const name of compiledPackages()) {
    if (!existsSync(mainOutput(name))) {
      rmSync(path.join(packagesFolder, name, 'tsconfig.tsbuildinfo'), {
        force: true,
      });
    }
  }
};

/**
 * Compiles packages into their `lib/`, as they are published.
 *
 * @param {string[]} [names] Folders in `packages/`; all by default. What they depend on is built too.
 * @returns {Promise<void>}
 * @throws {Error} Where the compiler finds an error; its messages are printed.
 */
export const compilePackages = async (names = []) => {
  const projects =
    names.length === 0 ? [projectRoot] : names.flatMap(projectsOf);
  forgetRemovedOutputs();
  const compiler = findCommandFile('typescript', projectRoot, 'tsc');
  if ((await runNode(compiler, ['--build', ...projects])) !== 0) {
    throw new Error('The packages do not compile; the messages are above.');
  }
  const {finishThemeBuild} = await import('./themeAssets.mjs');
  await finishThemeBuild(themeFolder);
  const {compileThemeStyles} = await import('./themeStyles.mjs');
  await compileThemeStyles(path.join(themeFolder, 'lib'));
  const {bundleTheme} = await import('./themeBundle.mjs');
  await bundleTheme(
    themeFolder,
    path.join(packagesFolder, 'docusaurus-plugin-better-auth'),
  );
};

/**
 * What the packages' `lib/` folders are made from.
 *
 * @returns {string}
 */
export const packagesFingerprint = () =>
  fingerprintOf({
    entries: [
      'pnpm-lock.yaml',
      'tsconfig.json',
      '.prettierrc.json',
      ...compiledPackages().map((name) => `packages/${name}`),
      'packages/workspace/src/buildPackages.mjs',
      'packages/workspace/src/directImports.mjs',
      'packages/workspace/src/minifiedChunks.mjs',
      'packages/workspace/src/requirableChunk.mjs',
      'packages/workspace/src/themeAssets.mjs',
      'packages/workspace/src/themeBundle.mjs',
      'packages/workspace/src/themeChunks.mjs',
      'packages/workspace/src/themeStyles.mjs',
    ],
    values: {node: process.version},
  });

/**
 * Compiles every package where a source has changed since the last time.
 *
 * @returns {Promise<'done' | 'unchanged'>}
 */
export const buildPackages = () =>
  runWhenChanged({
    name: 'packages',
    fingerprint: packagesFingerprint(),
    outputs: compiledPackages().map(mainOutput),
    step: () => compilePackages(),
  });
