// @ts-check
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {transform} from 'lightningcss';

/** A component's own styles, as Docusaurus names them. */
const STYLES = 'styles.module.css';

const IMPORTED_COMPONENT = /from ['"]@theme\/([\w/]+)['"]/g;

/** @typedef {{isOnDocPages: (component: string) => boolean}} StyleSheets */

const load = createRequire(import.meta.url);

/**
 * In the order in which a bundler meets their styles: a component's own come
 * after those of the components it renders.
 *
 * @param {string} folder Of the compiled components.
 * @returns {Promise<string[]>} Those that have styles, as `@theme/` is followed by them.
 */
const orderComponents = async (folder) => {
  /** @type {Set<string>} */
  const met = new Set();
  /** @type {string[]} */
  const ordered = [];
  const meet = async (/** @type {string} */ name) => {
    const file = path.join(folder, name, 'index.js');
    if (met.has(name) || !existsSync(file)) {
      return;
    }
    met.add(name);
    const text = await readFile(file, 'utf8');
    for (const [, imported = ''] of text.matchAll(IMPORTED_COMPONENT)) {
      await meet(imported);
    }
    if (existsSync(path.join(folder, name, STYLES))) {
      ordered.push(name);
    }
  };
  const folders = await readdir(folder, {recursive: true, withFileTypes: true});
  const names = folders
    .filter((entry) => entry.isDirectory())
    .map(({parentPath, name}) =>
      path.relative(folder, path.join(parentPath, name)),
    );
  for (const name of names.sort()) {
    await meet(name.replaceAll(path.sep, '/'));
  }
  return ordered;
};

/**
 * @param {string} folder
 * @param {string} component
 */
const compileModule = async (folder, component) => {
  const file = path.join(folder, component, STYLES);
  const hash = createHash('sha256')
    .update(component)
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 4);
  const {code, exports} = transform({
    filename: file,
    code: await readFile(file),
    cssModules: {pattern: `[local]_${hash}`},
  });
  /** @type {Record<string, string>} */
  const classNames = {};
  for (const [local, {name}] of Object.entries(exports ?? {})) {
    classNames[local] = name;
  }
  return {css: code.toString(), classNames};
};

/**
 * Compiles a theme's CSS modules into two sheets, one for doc pages and one for
 * all others, and a table of class names. Each module costs a build of a site
 * tens of milliseconds, for browsers and for the server, in each language.
 *
 * @param {string} output The theme's `lib/`, compiled.
 * @returns {Promise<void>}
 */
export const compileThemeStyles = async (output) => {
  const components = path.join(output, 'theme');
  /** @type {unknown} */
  const loaded = load(path.join(output, 'styleSheets.js'));
  const {isOnDocPages} = /** @type {StyleSheets} */ (loaded);
  const sheets = {docPages: '', pages: ''};
  /** @type {Record<string, Record<string, string>>} */
  const classNames = {};
  for (const name of await orderComponents(components)) {
    const compiled = await compileModule(components, name);
    sheets[isOnDocPages(name) ? 'docPages' : 'pages'] += compiled.css;
    classNames[name] = compiled.classNames;
  }
  const folder = path.join(output, 'styles');
  await mkdir(folder, {recursive: true});
  for (const [file, text] of Object.entries({
    'docPages.css': sheets.docPages,
    'pages.css': sheets.pages,
    'classNames.json': `${JSON.stringify(classNames, null, 2)}\n`,
  })) {
    await writeFile(path.join(folder, file), text);
  }
};
