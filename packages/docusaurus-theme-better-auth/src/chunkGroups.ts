import path from 'node:path';

/** The name of the style sheet that doc pages do without. */
export const STYLE_SHEET = 'better-auth';

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Styles of components, but for those that readers meet on doc pages. */
const styles = new RegExp(
  `^${escape(path.join(__dirname, 'theme') + path.sep)}(?!AuthNavbarItem|ImpersonationBanner|ReaderAvatar)`,
);

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
      test: /[\\/](?:zod|better-auth-reader-profile|docusaurus-theme-better-auth[\\/]lib[\\/]session)[\\/]/,
      chunks: 'async',
      minChunks: 4,
      priority: 45,
    },
    // Pages that list or change what is kept of a reader.
    betterAuthQueries: {
      name: 'better-auth-queries',
      test: /[\\/](?:query-core|react-query|docusaurus-theme-better-auth[\\/]lib[\\/](?:session[\\/](?:queryClient|observeProfile|observePreferences|preferencesQuery|profileQuery)|client[\\/]FittingAlternative)\.js)(?:[\\/]|$)/,
      chunks: 'async',
      enforce: true,
      priority: 46,
    },
    // By Docusaurus's own rule it depends on how many pages a site has what
    // several pages share in one chunk: on a large site, nothing of ours.
    betterAuthForms: {
      name: 'better-auth-forms',
      test: /[\\/]docusaurus-theme-better-auth[\\/]lib[\\/]/,
      chunks: 'async',
      minChunks: 4,
      priority: 44,
    },
  };
}
