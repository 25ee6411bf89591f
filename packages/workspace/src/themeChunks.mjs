// @ts-check
import path from 'node:path';

/** What a reader who comes back loads on each doc page. */
const CORE_FILES = [
  'session/sessionRuntime.js',
  'session/capabilitiesStore.js',
];

/** What is loaded on doc pages that show a reader's own. */
const QUERY_FILES = [
  'session/observeProfile.js',
  'session/observePreferences.js',
];

/** In how many groups of pages, to be loaded once for all. */
const SHARED_BY = 4;

/**
 * What several pages have in common. Components are apart from what they are
 * made with: they import the site's own, such as its layout, which may import
 * what we publish for sites.
 */
export const SHARED_CHUNKS = /** @type {const} */ ([
  'core',
  'queries',
  'forms',
  'cards',
]);

/** @typedef {(id: string) => readonly string[]} ImportsOf What a module imports, but for what it loads later. */

/**
 * All that is there as soon as some modules are.
 *
 * @param {readonly string[]} ids
 * @param {ImportsOf} importsOf
 */
export const reachFrom = (ids, importsOf) => {
  const reached = new Set(ids);
  for (const id of reached) {
    for (const imported of importsOf(id)) {
      reached.add(imported);
    }
  }
  return reached;
};

/**
 * Which chunk of the theme a module goes into, where that is not left to the
 * bundler. The names are those that the theme's `chunkGroups.ts` knows.
 *
 * @param {object} graph
 * @param {ImportsOf} graph.importsOf
 * @param {string} graph.output The theme's `lib/`.
 * @param {ReadonlySet<string>} graph.initial Modules that doc pages may have from the start.
 * @param {readonly string[]} graph.pages The modules that groups of pages begin from.
 * @returns {Map<string, typeof SHARED_CHUNKS[number]>} By module.
 */
export const themeChunks = ({importsOf, output, initial, pages}) => {
  const reach = (/** @type {readonly string[]} */ files) =>
    reachFrom(
      files.map((file) => path.join(output, file)),
      importsOf,
    );
  const components = path.join(output, 'theme') + path.sep;
  const core = reach(CORE_FILES);
  const queries = reach(QUERY_FILES);
  /** @type {Map<string, number>} */
  const pageCounts = new Map();
  for (const page of pages) {
    for (const id of reachFrom([page], importsOf)) {
      pageCounts.set(id, (pageCounts.get(id) ?? 0) + 1);
    }
  }
  /** @type {ReturnType<typeof themeChunks>} */
  const chunks = new Map();
  for (const [id, count] of pageCounts) {
    // What the bundler adds is wherever it is needed.
    if (initial.has(id) || id.startsWith('\0')) {
      continue;
    }
    if (core.has(id)) {
      chunks.set(id, 'core');
    } else if (queries.has(id)) {
      chunks.set(id, 'queries');
    } else if (count >= SHARED_BY) {
      chunks.set(id, id.startsWith(components) ? 'cards' : 'forms');
    }
  }
  return chunks;
};
