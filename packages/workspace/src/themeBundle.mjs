// @ts-check
import {existsSync} from 'node:fs';
import {mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {rolldown} from 'rolldown';
import {importDirectly, readReexports} from './directImports.mjs';
import {minifyChunks} from './minifiedChunks.mjs';
import {makeRequirable} from './requirableChunk.mjs';
import {reachFrom, SHARED_CHUNKS, themeChunks} from './themeChunks.mjs';

/** The package's name, under which its own modules import each other. */
const THEME = 'docusaurus-theme-better-auth';

/** Files of `lib/` that doc pages begin from. */
const DOC_PAGE_FILES = [
  'session/restoreScroll.js',
  'theme/AuthNavbarItem/index.js',
  'theme/ImpersonationBanner/index.js',
  'wrappers/MDXComponents.js',
];

/** Files of `lib/` that doc pages may begin from: a site imports the last one. */
const INITIAL_FILES = [...DOC_PAGE_FILES, 'client/index.js'];

/** Other files of `lib/` that sites, or Docusaurus, begin from. */
const OTHER_FILES = ['session/defaultAuthClient.js'];

/** What a site has of its own, or imports itself. */
const EXTERNAL =
  /^(?:react|react-dom|clsx)(?:\/|$)|^@(?:docusaurus|generated|better-auth-site|better-auth-wrapped)\//;

/** Modules whose words or styles have to be there, whoever imports them. */
const BESIDE = /[\\/](?:words[\\/]\w+\.js|styles[\\/]\w+\.css)$/;

/** What servers and browsers have in common. */
const CONTRACT = 'better-auth-reader-profile/contract';

const GROUP = 'group:';
const STYLES = '?class-names';
const NEVER = '\0never';

/** The server's file of what doc pages do without. */
const PAGES = 'pages';

const load = createRequire(import.meta.url);

/** @typedef {{DEFAULT_OPTIONS: object}} DefaultOptions */
/** @typedef {{authPages: (baseUrl: string, options: object) => {component: string, group: string}[]}} Routes */
/** @typedef {{sheetOf: (component: string) => string}} StyleSheets */
/** @typedef {{default: (source: string) => string}} WordNotesLoader */
/** @typedef {{name: string, version: string, exports: Record<string, {default: string}>}} PackageManifest */

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
const readJson = async (file) => {
  /** @type {unknown} */
  const value = JSON.parse(await readFile(file, 'utf8'));
  return value;
};

/** @param {string} file */
const flatName = (file) =>
  file.replace(/(?:\/index)?\.js$/, '').replaceAll('/', '-');

/**
 * The pages of each group, which are loaded as one.
 *
 * @param {string} pluginFolder
 */
const readPageGroups = (pluginFolder) => {
  const fromPlugin = (/** @type {string} */ file) =>
    /** @type {unknown} */ (load(path.join(pluginFolder, 'lib', file)));
  const {authPages} = /** @type {Routes} */ (fromPlugin('routes.js'));
  const {DEFAULT_OPTIONS} = /** @type {DefaultOptions} */ (
    fromPlugin('defaultOptions.js')
  );
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const {component, group} of authPages('/', DEFAULT_OPTIONS)) {
    const page = component.replace('@theme/', '');
    groups.set(group, [...(groups.get(group) ?? []), page]);
  }
  return [...groups.values()];
};

/**
 * @param {object} options
 * @param {string} options.output The theme's `lib/`.
 * @param {boolean} options.isServer
 * @param {Record<string, string>} options.clients Files by what is imported.
 * @param {readonly string[][]} options.pageGroups
 */
const bundleSide = async ({output, isServer, clients, pageGroups}) => {
  const inLib = (/** @type {string} */ file) => path.join(output, file);
  const component = (/** @type {string} */ id) =>
    inLib(`${id.replace('@theme/', 'theme/')}/index.js`);
  const classNames = /** @type {Record<string, Record<string, string>>} */ (
    await readJson(inLib('styles/classNames.json'))
  );
  /** @type {unknown} */
  const styleSheets = load(inLib('styleSheets.js'));
  const {sheetOf} = /** @type {StyleSheets} */ (styleSheets);
  /** @type {unknown} */
  const loader = load(inLib('wordNotesLoader.js'));
  const withoutWordNotes = /** @type {WordNotesLoader} */ (loader).default;
  /** @type {Map<string, import('./directImports.mjs').Reexports>} */
  const reexports = new Map();
  for (const [imported, file] of Object.entries(clients)) {
    reexports.set(imported, await readReexports(inLib(file)));
  }
  reexports.set(CONTRACT, await readReexports(load.resolve(CONTRACT)));
  const folder = inLib(`bundle/${isServer ? 'server' : 'browser'}`);
  /** @type {Record<string, string>} */
  const input = {};
  for (const pages of pageGroups) {
    input[String(pages[0])] = GROUP + pages.join();
  }
  for (const file of [
    ...Object.values(clients),
    ...DOC_PAGE_FILES,
    ...OTHER_FILES,
  ]) {
    input[flatName(file)] = inLib(file);
  }
  /**
   * Modules that doc pages are rendered by.
   *
   * @type {ReadonlySet<string>}
   */
  let shell = new Set();
  /** @type {ReturnType<typeof themeChunks>} */
  let divided = new Map();
  /** @type {ReadonlySet<string>} */
  let initial = new Set();
  const build = await rolldown({
    cwd: output,
    input,
    // Entries that share a chunk may add exports to it.
    preserveEntrySignatures: 'allow-extension',
    platform: 'browser',
    external: (id) =>
      EXTERNAL.test(id) ||
      (id.startsWith('@theme/') && !existsSync(component(id))),
    moduleTypes: {'.js': 'jsx'},
    transform: {jsx: {runtime: 'automatic'}, target: 'es2022'},
    treeshake: {moduleSideEffects: (id) => BESIDE.test(id)},
    // Directives of React's server components.
    onLog: (level, log, handle) => {
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
        handle(level, log);
      }
    },
    plugins: [
      {
        name: 'theme',
        resolveId(id, importer = '') {
          if (id.startsWith(GROUP) || id === NEVER) {
            return id;
          }
          if (id.startsWith('@theme/') && existsSync(component(id))) {
            return component(id);
          }
          if (clients[id] !== undefined) {
            return inLib(clients[id]);
          }
          if (id.endsWith('styles.module.css')) {
            return path.resolve(path.dirname(importer), id) + STYLES;
          }
          if (id.startsWith(`${THEME}/words/`)) {
            return {
              id: `../../words/${path.basename(id)}.js`,
              external: true,
              moduleSideEffects: true,
            };
          }
          return id.startsWith('../../styles/')
            ? {id, external: true, moduleSideEffects: true}
            : null;
        },
        buildEnd() {
          const importsOf = (/** @type {string} */ id) =>
            this.getModuleInfo(id)?.importedIds ?? [];
          shell = reachFrom(DOC_PAGE_FILES.map(inLib), importsOf);
          initial = reachFrom(INITIAL_FILES.map(inLib), importsOf);
          divided = themeChunks({
            importsOf,
            output,
            initial,
            pages: Object.values(input).filter((id) => id.startsWith(GROUP)),
          });
        },
        // What is loaded later is never rendered into static HTML.
        resolveDynamicImport: () => (isServer ? NEVER : null),
        load(id) {
          if (id === NEVER) {
            return 'export default () => null;';
          }
          if (id.startsWith(GROUP)) {
            return id
              .slice(GROUP.length)
              .split(',')
              .map(
                (name, index) =>
                  `export {default${index === 0 ? '' : ` as ${name}`}} from '@theme/${name}';`,
              )
              .join('\n');
          }
          if (!id.endsWith(STYLES)) {
            return null;
          }
          const name = path
            .relative(inLib('theme'), path.dirname(id))
            .replaceAll(path.sep, '/');
          const sheet = isServer
            ? ''
            : `import '../../styles/${sheetOf(name)}';\n`;
          return {
            code: `${sheet}export default ${JSON.stringify(classNames[name])};`,
            moduleType: 'js',
          };
        },
        transform(code, id) {
          return id.startsWith(output) && id.endsWith('.js')
            ? {
                code: importDirectly(withoutWordNotes(code), reexports),
                moduleType: 'jsx',
              }
            : null;
        },
      },
    ],
  });
  const {output: files} = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    comments: {jsdoc: false},
    codeSplitting: isServer
      ? {
          // The modules of doc pages are compiled with the site, all others
          // required.
          groups: [
            {name: 'shell', test: (id) => shell.has(id), priority: 1},
            {name: PAGES, test: /./},
          ],
        }
      : {
          includeDependenciesRecursively: false,
          groups: [{debugName: 'shared', name: (id) => divided.get(id)}],
        },
  });
  await build.close();
  const chunks = files.filter((file) => file.type === 'chunk');
  for (const chunk of chunks.filter(({name}) => name === PAGES)) {
    await makeRequirable(folder, chunk);
  }
  const folders = [folder];
  if (!isServer) {
    const minified = inLib('bundle/minified');
    folders.push(minified);
    checkChunks(chunks, Object.values(clients).map(flatName));
    const isPlain = (/** @type {string} */ id) =>
      initial.has(id) || id.startsWith('\0');
    await minifyChunks(
      minified,
      chunks.map(({fileName, code, isEntry, moduleIds}) => ({
        fileName,
        code,
        isEntry,
        isMinified: !moduleIds.some(isPlain),
      })),
    );
  }
  for (const [first, ...others] of pageGroups) {
    for (const page of others) {
      for (const written of folders) {
        await writeFile(
          path.join(written, `${page}.mjs`),
          `export {${page} as default} from './${String(first)}.mjs';\n`,
        );
      }
    }
  }
  return chunks;
};

/**
 * @param {readonly {fileName: string, imports: readonly string[]}[]} chunks For browsers.
 * @param {readonly string[]} published The names of those that sites import.
 * @throws {Error} Where a chunk is missing that sites are told to keep apart, or one that a site's layout may import needs that layout.
 */
const checkChunks = (chunks, published) => {
  const find = (/** @type {string} */ file) =>
    chunks.find(({fileName}) => fileName === file);
  const importsOf = (/** @type {string} */ file) => find(file)?.imports ?? [];
  for (const name of SHARED_CHUNKS) {
    if (!find(`${name}.mjs`)) {
      throw new Error(`The theme has no chunk "${name}".`);
    }
  }
  for (const name of published) {
    const component = [...reachFrom([`${name}.mjs`], importsOf)].find((id) =>
      id.startsWith('@theme/'),
    );
    if (component !== undefined) {
      throw new Error(
        `"${name}", which a site's own component may import, imports "${component}" of the site.`,
      );
    }
  }
};

/**
 * @param {string} id
 * @param {string} output
 * @returns {string} From `./` on where it is a file of `lib/`, else from the package's name on.
 */
const nameModule = (id, output) => {
  // A bundler's own module begins with a NUL.
  const name = id
    .replace(/^\0/, '')
    .replace(STYLES, '')
    .replaceAll(path.sep, '/');
  return name.startsWith(output.replaceAll(path.sep, '/'))
    ? `.${name.slice(output.length)}`
    : name.replace(/^.*\/(?:node_modules|packages)\//, '');
};

/**
 * The licences of what is in a bundle: they are to be passed on with it.
 *
 * @param {readonly string[]} modules
 */
const readLicences = async (modules) => {
  const folders = new Set(
    modules.flatMap(
      (id) =>
        /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ??
        [],
    ),
  );
  const texts = [];
  for (const folder of [...folders].sort()) {
    const {name, version} = /** @type {PackageManifest} */ (
      await readJson(path.join(folder, 'package.json'))
    );
    const file = (await readdir(folder)).find((entry) =>
      /^licen[cs]e/i.test(entry),
    );
    if (file === undefined) {
      throw new Error(
        `${name} is in the bundle, and has no licence to pass on.`,
      );
    }
    const text = await readFile(path.join(folder, file), 'utf8');
    texts.push(`${name} ${version}\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
};

/**
 * Bundles a theme's components and all that they import, once for browsers and
 * once for static HTML: a site that has swizzled none of them compiles some 80
 * modules in place of 450, which cost it seconds in each language. For browsers
 * most of them are minified, too.
 *
 * @param {string} packageFolder The theme's, compiled.
 * @param {string} pluginFolder The folder of the plugin that shows its pages, compiled.
 * @returns {Promise<void>}
 * @throws {Error} Where a module cannot be bundled.
 */
export const bundleTheme = async (packageFolder, pluginFolder) => {
  const output = path.join(packageFolder, 'lib');
  const manifest = /** @type {PackageManifest} */ (
    await readJson(path.join(packageFolder, 'package.json'))
  );
  /** @type {Record<string, string>} */
  const clients = {};
  for (const [name, target] of Object.entries(manifest.exports)) {
    if (name.startsWith('./client')) {
      clients[THEME + name.slice(1)] = target.default.replace('./lib/', '');
    }
  }
  // Names of files change with what they hold.
  const folder = path.join(output, 'bundle');
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  const pageGroups = readPageGroups(pluginFolder);
  await bundleSide({output, isServer: true, clients, pageGroups});
  const chunks = await bundleSide({
    output,
    isServer: false,
    clients,
    pageGroups,
  });
  /** @type {Record<string, Record<string, number>>} */
  const files = {};
  for (const {fileName, modules} of chunks) {
    for (const [id, {renderedLength}] of Object.entries(modules)) {
      if (renderedLength > 0) {
        (files[fileName] ??= {})[nameModule(id, output)] = renderedLength;
      }
    }
  }
  /** @type {Record<string, string>} */
  const entries = {};
  for (const page of pageGroups.flat()) {
    entries[`./theme/${page}/index.js`] = `${page}.mjs`;
  }
  for (const [imported, file] of Object.entries(clients)) {
    entries[imported] = `${flatName(file)}.mjs`;
  }
  for (const file of [...DOC_PAGE_FILES, ...OTHER_FILES]) {
    entries[`./${file}`] = `${flatName(file)}.mjs`;
  }
  await writeFile(
    path.join(folder, 'manifest.json'),
    `${JSON.stringify({entries, files}, null, 2)}\n`,
  );
  await writeFile(
    path.join(folder, 'LICENCES.txt'),
    await readLicences(chunks.flatMap(({moduleIds}) => moduleIds)),
  );
};
