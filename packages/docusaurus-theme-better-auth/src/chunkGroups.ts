import path from 'node:path';

/** The name of the style sheet that doc pages do without. */
export const STYLE_SHEET = 'better-auth';

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A folder of ours, wherever the site has installed it. */
const ours = (...folders: string[]) =>
  `^${escape(path.join(__dirname, ...folders) + path.sep)}`;

/** Styles of components, but for those that readers meet on doc pages. */
const styles = new RegExp(String.raw`${ours('styles')}pages\.css`);

/**
 * Modules of installed packages. A site, or a folder of its docs, may well have
 * the name of one.
 */
const packages = (...names: string[]) =>
  String.raw`[\\/]node_modules[\\/](?:${names.join('|')})[\\/](?!(?:.*[\\/])?node_modules[\\/])`;

const core = new RegExp(
  [
    packages('zod'),
    // In this project's own site it is a link to a folder elsewhere.
    String.raw`[\\/]better-auth-reader-profile[\\/]lib[\\/]`,
    ours('session'),
  ].join('|'),
);

const queries = new RegExp(
  [
    packages('@tanstack[\\\\/]query-core', '@tanstack[\\\\/]react-query'),
    `${ours('session')}(?:queryClient|observeProfile|observePreferences|preferencesQuery|profileQuery)\\.js$`,
    `${ours('client')}FittingAlternative\\.js$`,
  ].join('|'),
);

/** Adds files of the bundle, which was divided in the same way. */
function withBundled(test: RegExp, ...files: string[]): RegExp {
  const bundle = String.raw`${ours('bundle')}(?:browser|minified)[\\/]`;
  return new RegExp(`${test.source}|${bundle}(?:${files.join('|')})\\.mjs$`);
}

/**
 * How a bundler divides what is ours. Docusaurus puts all styles into one
 * sheet, which every doc page would pay for; those of our pages are in a sheet
 * of their own.
 */
export function chunkGroups(): Record<string, object> {
  return {
    betterAuthStyles: {
      name: STYLE_SHEET,
      type: 'css/mini-extract',
      test: styles,
      chunks: 'async',
      enforce: true,
      // Above Docusaurus's own group, which has 50.
      priority: 60,
    },
    // What asks the backend is loaded by readers who come back as well as by
    // our pages: once, and without the forms.
    betterAuthCore: {
      name: 'better-auth-core',
      test: withBundled(core, 'core'),
      chunks: 'async',
      enforce: true,
      minChunks: 4,
      priority: 45,
    },
    // Pages that list or change what is kept of a reader.
    betterAuthQueries: {
      name: 'better-auth-queries',
      test: withBundled(
        queries,
        'queries',
        'observeProfile',
        'client-FittingAlternative',
      ),
      chunks: 'async',
      enforce: true,
      priority: 46,
    },
    // By Docusaurus's own rule it depends on how many pages a site has what
    // several pages share in one chunk: on a large site, nothing of ours.
    betterAuthForms: {
      name: 'better-auth-forms',
      test: new RegExp(ours()),
      chunks: 'async',
      // A chunk that is minified already is of no size until it is inserted.
      enforce: true,
      minChunks: 4,
      priority: 44,
    },
  };
}
