// @ts-check
import {existsSync, readdirSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {projectRoot} from './projectRoot.mjs';

const themeFolder = path.join(
  projectRoot,
  'packages/docusaurus-theme-better-auth',
);

/** Where the theme's translations are: a folder for each locale. */
export const localesFolder = path.join(themeFolder, 'locales');

const FILE = 'theme-better-auth.json';

/** Not a locale: the English words with what tells a translator where they stand. */
const BASE = 'base';

/**
 * The words of one component.
 *
 * @typedef {object} ComponentWords
 * @property {string} file Below the theme's folder, such as `src/theme/AuthCard/index.tsx`.
 * @property {Record<string, {message: string, description?: string | undefined}>} words By their id.
 * @property {string[]} warnings What can't be extracted, because it is not static.
 */

/**
 * Reads the theme's words out of its components, as `docusaurus write-translations` does.
 *
 * @returns {Promise<ComponentWords[]>}
 */
export const extractThemeWords = async () => {
  const {extractAllSourceCodeFileTranslations, getBabelOptions} =
    await import('@docusaurus/babel');
  const folder = path.join(themeFolder, 'src/theme');
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.join(folder, file));
  const extracted = await extractAllSourceCodeFileTranslations(
    files,
    getBabelOptions({isServer: true}),
  );
  return extracted.map(({sourceCodeFilePath, translations, warnings}) => ({
    file: path
      .relative(themeFolder, sourceCodeFilePath)
      .replaceAll(path.sep, '/'),
    words: translations,
    warnings,
  }));
};

/** The locales that the theme is translated into. */
export const translatedLocales = () =>
  readdirSync(localesFolder).filter((name) => name !== BASE);

/**
 * @param {string} locale
 * @returns {Promise<Record<string, string>>} The words by their id.
 */
export const readTranslation = async (locale) => {
  const file = path.join(localesFolder, locale, FILE);
  return existsSync(file)
    ? /** @type {Record<string, string>} */ (
        JSON.parse(await readFile(file, 'utf8'))
      )
    : {};
};

/**
 * Writes the English words for translators, and tells what each locale lacks or has too much.
 *
 * @returns {Promise<number>} The exit code: 1 where a locale is not complete.
 */
export const updateTranslations = async () => {
  const components = await extractThemeWords();
  const entries = components
    .flatMap(({words}) => Object.entries(words))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const base = Object.fromEntries(
    entries.flatMap(([id, {message, description}]) => [
      [id, message],
      [`${id}___DESCRIPTION`, description ?? ''],
    ]),
  );
  await writeFile(
    path.join(localesFolder, BASE, FILE),
    `${JSON.stringify(base, null, 2)}\n`,
  );
  const ids = new Set(entries.map(([id]) => id));
  let isComplete = true;
  for (const locale of translatedLocales()) {
    const translated = await readTranslation(locale);
    const missing = [...ids].filter((id) => !(id in translated));
    const unused = Object.keys(translated).filter((id) => !ids.has(id));
    isComplete &&= missing.length === 0 && unused.length === 0;
    console.log(
      `${locale}: ${String(missing.length)} missing, ${String(unused.length)} unused of ${String(ids.size)}`,
    );
    for (const id of missing) {
      console.log(`  missing ${id}`);
    }
    for (const id of unused) {
      console.log(`  unused  ${id}`);
    }
  }
  return isComplete ? 0 : 1;
};
