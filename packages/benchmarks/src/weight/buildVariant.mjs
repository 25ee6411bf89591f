// @ts-check
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSite} from '../buildSite.mjs';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** Inside the package, so that a site finds its dependencies, and those of the others above it. */
export const SITES = path.join(PACKAGE, '.cache/weight');

/** What each chunk is made of, beside the build. */
export const STATS_FILE = 'stats.json';

const configOf = (/** @type {import('./variants.mjs').Variant} */ variant) => ({
  title: 'Example Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  future: {v4: true, faster: true},
  i18n: {
    defaultLocale: 'en',
    locales: ['en', ...(variant.locales ?? [])],
    localeConfigs: {ur: {direction: 'rtl'}},
  },
  presets: [['classic', {docs: {}, blog: false}]],
  ...variant.config,
  plugins: [...(variant.config?.plugins ?? []), './chunkStats.cjs'],
  themeConfig: {
    navbar: {title: 'Example Docs', items: variant.navbarItems ?? []},
  },
});

const siteFolder = (
  /** @type {import('./variants.mjs').Variant} */ {name},
  /** @type {string} */ sites,
) => path.join(sites, 'sites', name);

/**
 * Where a variant's built site is.
 *
 * @param {import('./variants.mjs').Variant} variant
 * @param {string} [sites] The folder of the sites.
 */
export const builtFolder = (variant, sites = SITES) =>
  path.join(siteFolder(variant, sites), 'build');

/**
 * Writes the variant's site and builds it, without a warm cache.
 *
 * @param {import('./variants.mjs').Variant} variant
 * @param {object} [options]
 * @param {readonly string[]} [options.locales] All of the variant's by default.
 * @param {string} [options.sites] The folder of the sites.
 * @returns {Promise<{folder: string, seconds: number}>} Where the built site is.
 */
export const buildVariant = async (variant, {locales, sites = SITES} = {}) => {
  const site = siteFolder(variant, sites);
  rmSync(site, {recursive: true, force: true});
  mkdirSync(site, {recursive: true});
  cpSync(path.join(PACKAGE, 'site'), site, {recursive: true});
  for (const [file, text] of Object.entries({
    ...variant.files,
    'docusaurus.config.js': `module.exports = ${JSON.stringify(configOf(variant), null, 2)};\n`,
  })) {
    mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
    writeFileSync(path.join(site, file), text);
  }
  const seconds = await buildSite(
    site,
    (locales ?? []).flatMap((locale) => ['--locale', locale]),
  );
  return {folder: builtFolder(variant, sites), seconds};
};

/**
 * @typedef {object} ChunkModule
 * @property {string} name Its path, from the package's name where it is a dependency.
 * @property {number} size Bytes of source, before the minifier.
 *
 * @typedef {object} Chunk
 * @property {string[]} files
 * @property {string[]} requests What is imported to load it: `@theme/DocItem`.
 * @property {ChunkModule[]} modules
 */

/**
 * What the chunks of a locale's build are made of.
 *
 * @param {string} folder A built site.
 * @returns {Chunk[]}
 */
export const readChunks = (folder) =>
  /** @type {Chunk[]} */ (
    JSON.parse(readFileSync(path.join(folder, STATS_FILE), 'utf8'))
  );
