// @ts-check
import {existsSync, realpathSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {packageFolder, publishedPackages} from './packPackages.mjs';
import {readPackageManifest} from './packageManifest.mjs';
import {projectRoot} from './projectRoot.mjs';

/** By SPDX: what may be passed on together with software under the MIT licence, closed or open. */
const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/** Where the documentation lists them. */
export const licencesPage = path.join(projectRoot, 'website/docs/licences.md');

/**
 * @typedef {object} Dependency
 * @property {string} name
 * @property {string} licence An SPDX expression.
 */

/**
 * Where Node finds a package from another one's folder.
 *
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined}
 */
const findPackage = (name, from) => {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) {
      return realpathSync(found);
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
};

/**
 * Older packages write `{"type": "MIT"}`.
 *
 * @param {unknown} licence
 */
const readLicence = (licence) => {
  if (typeof licence === 'string') {
    return licence;
  }
  const {type} = /** @type {{type?: unknown}} */ (licence ?? {});
  return typeof type === 'string' ? type : 'unknown';
};

/**
 * All that is installed together with the published packages. Optional dependencies are left out:
 * they are programs for one kind of machine, from the makers of what asks for them. So are peers,
 * which a site has already.
 *
 * @returns {Dependency[]} By name.
 */
export const findProductionDependencies = () => {
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  const left = publishedPackages.map(packageFolder);
  const seen = new Set(left);
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    const manifest = readPackageManifest(path.join(folder, 'package.json'));
    const optional = manifest.optionalDependencies ?? {};
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const next = findPackage(name, folder);
      if (next === undefined) {
        if (name in optional) {
          continue;
        }
        throw new Error(`${name}, which ${folder} needs, is not installed.`);
      }
      if (!seen.has(next)) {
        seen.add(next);
        left.push(next);
        const {license} = readPackageManifest(path.join(next, 'package.json'));
        const licence = readLicence(license);
        found.set(`${name} ${licence}`, {name, licence});
      }
    }
  }
  return [...found.values()].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
};

/**
 * @param {string} licence An SPDX expression: of several to choose from, one is enough.
 * @returns {boolean}
 */
export const isAllowed = (licence) =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((one) => allowedLicences.has(one)),
    );

/**
 * @param {Dependency[]} dependencies
 * @returns {string} The documentation's page.
 */
export const formatLicences = (dependencies) => {
  const licences = [...new Set(dependencies.map(({licence}) => licence))];
  const sections = licences.toSorted().map(
    (licence) =>
      `## ${licence}\n\n${dependencies
        .filter((dependency) => dependency.licence === licence)
        .map(({name}) => `\`${name}\``)
        .join(', ')}\n`,
  );
  return `---
title: Licences
description: The licences of everything that is installed together with the packages.
---

# Licences

The four packages are under the MIT licence. What is installed together with them is under these; what is bundled into the theme as well has its notices in \`lib/bundle/LICENCES.txt\` of that package. \`npm run licences\` writes this page; a test fails on a licence that asks for more than to keep its notice.

${sections.join('\n')}`;
};

/**
 * Writes the page, and says which licences are not allowed.
 *
 * @returns {Promise<number>} An exit code.
 */
export const updateLicences = async () => {
  const dependencies = findProductionDependencies();
  const page = formatLicences(dependencies);
  const before = existsSync(licencesPage)
    ? await readFile(licencesPage, 'utf8')
    : '';
  if (page !== before) {
    await writeFile(licencesPage, page);
  }
  const refused = dependencies.filter(({licence}) => !isAllowed(licence));
  for (const {name, licence} of refused) {
    console.error(
      `${name}: ${licence} is not on the list of allowed licences.`,
    );
  }
  return refused.length === 0 ? 0 : 1;
};
