import {createHash} from 'node:crypto';
import path from 'node:path';

/** The name of the style sheet that doc pages do without. */
export const STYLE_SHEET = 'better-auth';

/**
 * Pages that one chunk holds, since whoever opens one may well open the next.
 * A chunk costs every doc page its entries in the bundler's tables.
 */
const PAGE_CHUNKS: Record<string, readonly string[]> = {
  'better-auth-mail': [
    'AuthCallbackPage',
    'AuthErrorPage',
    'DeleteAccountPage',
    'ForgotPasswordPage',
    'ResetPasswordPage',
    'VerifyEmailPage',
  ],
  'better-auth-profile': [
    'ProfileAccountPage',
    'ProfilePreferencesPage',
    'ProfilePrivacyPage',
    'ProfileReaderProfilePage',
    'ProfileSecurityPage',
  ],
  'better-auth-admin': [
    'AdminConsentPage',
    'AdminEventsPage',
    'AdminUsagePage',
    'AdminUsersPage',
  ],
};

/** As much of a bundler's chunk as is read here. */
type Chunk = {name?: string | null | undefined};

/** As Docusaurus names a page's chunk in production; in development none is. */
const chunkName = (page: string) =>
  createHash('md5').update(`@theme/${page}`).digest('hex').slice(0, 8);

/** Below Docusaurus's own group of what most pages share, which has 40. */
const pageChunks = Object.entries(PAGE_CHUNKS).map(([name, pages]) => {
  const names = new Set(pages.map(chunkName));
  return [
    name,
    {
      name,
      chunks: (chunk: Chunk) => names.has(chunk.name ?? ''),
      enforce: true,
      priority: 30,
    },
  ] as const;
});

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
      test: /[\\/](?:query-core|zod|better-auth-reader-profile|docusaurus-theme-better-auth[\\/]lib[\\/]session|react-query[\\/]build[\\/]modern[\\/]queryOptions\.js)(?:[\\/]|$)/,
      chunks: 'async',
      minChunks: 8,
      priority: 45,
    },
    ...Object.fromEntries(pageChunks),
  };
}
