// @ts-check
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {runCommand} from '@docusaurus-better-auth/workspace/childProcess';
import {SITES} from './buildVariant.mjs';

/** The versions that are measured; React and `better-auth` are the workspace's. */
const VERSIONS = /** @type {Record<string, string>} */ (
  JSON.parse(readFileSync(new URL('competitors.json', import.meta.url), 'utf8'))
);

const installedVersion = (/** @type {string} */ name) => {
  const file = path.join(SITES, 'node_modules', name, 'package.json');
  return existsSync(file)
    ? /** @type {{version: string}} */ (JSON.parse(readFileSync(file, 'utf8')))
        .version
    : null;
};

/**
 * Installs the packages of the others beside their sites, where this
 * workspace's own commands pay nothing for them.
 */
export const installCompetitors = async () => {
  if (
    Object.entries(VERSIONS).every(
      ([name, version]) => installedVersion(name) === version,
    )
  ) {
    return VERSIONS;
  }
  mkdirSync(SITES, {recursive: true});
  writeFileSync(
    path.join(SITES, 'package.json'),
    `${JSON.stringify({private: true, dependencies: VERSIONS}, null, 2)}\n`,
  );
  const code = await runCommand(
    'npm',
    // A second React beside the workspace's would count against them.
    ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'],
    {cwd: SITES, shell: process.platform === 'win32'},
  );
  if (code !== 0) {
    throw new Error(
      'The packages to compare with cannot be installed; the messages of npm are above.',
    );
  }
  return VERSIONS;
};
