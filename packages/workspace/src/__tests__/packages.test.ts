import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {
  checkPackage,
  createPackageFromTarballData,
  type ResolutionKind,
} from '@arethetypeswrong/core';
import {filterProblems} from '@arethetypeswrong/core/problems';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findCommandFile, runCommand, runNode} from '../childProcess.mjs';
import {matrixSites, missingPairs} from '../matrix/sites.mjs';
import {
  packageFolder,
  packPackages,
  publishedPackages,
} from '../packPackages.mjs';
import {readPackageManifest} from '../packageManifest.mjs';
import {projectRoot} from '../projectRoot.mjs';

const THEME = 'docusaurus-theme-better-auth';

/** What a site's bundler reads, and Node never does, as in every Docusaurus theme. */
const isForBundlers = (name: string, entry: string) =>
  name === THEME && /^\.\/(?:client|words)\b/.test(entry);

/** Docusaurus loads plugins and themes as CommonJS. */
const isForDocusaurus = (name: string) =>
  name.startsWith('docusaurus-plugin') || name === THEME;

/** How an entry may be imported, by TypeScript's ways to resolve it. */
function resolutionsOf(name: string, entry: string): ResolutionKind[] {
  if (isForBundlers(name, entry)) {
    return ['bundler'];
  }
  return isForDocusaurus(name)
    ? ['bundler', 'node16-esm', 'node16-cjs']
    : ['bundler', 'node16-esm'];
}

let folder: string;
let tarballs: Record<string, string>;

const readTarball = (name: string) => readFile(tarballs[name] ?? '');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packages-'));
  tarballs = await packPackages(path.join(folder, 'tarballs'));
}, 120_000);

afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
});

describe.each(publishedPackages)('the tarball of %s', (name) => {
  it('is as publint wants it', async () => {
    const tarball = await readTarball(name);
    const {messages, pkg} = await publint({
      pack: {tarball: new Uint8Array(tarball).buffer},
      level: 'warning',
    });
    const found = messages.filter(
      ({code, path: [, entry = '']}) =>
        code !== 'FILE_INVALID_FORMAT' || !isForBundlers(name, entry),
    );
    expect(pkg.name).toBe(name);
    expect(found.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that tell the truth', async () => {
    const result = await checkPackage(
      createPackageFromTarballData(await readTarball(name)),
    );
    if (result.types === false) {
      throw new Error('It has no types.');
    }
    const entries = Object.keys(result.entrypoints).filter(
      (entry) => !entry.includes('*'),
    );
    expect(entries).toContain('.');
    for (const entrypoint of entries) {
      for (const resolutionKind of resolutionsOf(name, entrypoint)) {
        expect(
          filterProblems(result, {entrypoint, resolutionKind}),
          `${entrypoint} by ${resolutionKind}`,
        ).toEqual([]);
      }
    }
  });
});

describe('the next release', () => {
  it('has one version, below 1.0, that the theme takes of the plugin', async () => {
    const copy = path.join(folder, 'release');
    for (const file of ['package.json', 'pnpm-workspace.yaml', '.changeset']) {
      await cp(path.join(projectRoot, file), path.join(copy, file), {
        recursive: true,
      });
    }
    for (const name of publishedPackages) {
      await cp(
        path.join(packageFolder(name), 'package.json'),
        path.join(copy, 'packages', name, 'package.json'),
      );
    }
    await writeFile(path.join(copy, 'pnpm-lock.yaml'), '');
    const output: string[] = [];
    const options = {
      cwd: copy,
      onOutput: (text: string) => output.push(text),
    };
    const git = (...args: string[]) => runCommand('git', args, options);
    await git('init', '--initial-branch=main');
    await git('add', '.');
    await git(
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      'commit',
      '--no-verify',
      '--message=All',
    );
    const changeset = findCommandFile(
      '@changesets/cli',
      undefined,
      'changeset',
    );
    expect(
      await runNode(changeset, ['version'], options),
      output.join(''),
    ).toBe(0);
    const manifests = publishedPackages.map((name) =>
      readPackageManifest(path.join(copy, 'packages', name, 'package.json')),
    );
    const versions = new Set(manifests.map(({version}) => version));
    expect([...versions]).toEqual([expect.stringMatching(/^0\.\d+\.\d+$/)]);
    const theme = manifests.find(({name}) => name === THEME);
    expect(theme?.peerDependencies?.['docusaurus-plugin-better-auth']).toBe(
      '0.x',
    );
  }, 60_000);
});

it('brings each setting of a site together with every other one', () => {
  // Its search asks for docs, with and without us.
  expect(missingPairs(matrixSites)).toEqual(['content blog with search true']);
});
