import path from 'node:path';

/** What readers meet on doc pages. */
const ON_DOC_PAGES = ['AuthNavbarItem', 'ImpersonationBanner', 'ReaderAvatar'];

/**
 * Whether doc pages load a component's styles.
 *
 * @param component As `@theme/` is followed by it.
 */
export const isOnDocPages = (component: string): boolean =>
  ON_DOC_PAGES.includes(component.replace(/\/.*/, ''));

/** The styles of all components, compiled when this package was built. */
export const STYLES_FOLDER = path.join(__dirname, 'styles');

/** The sheet that has a component's styles. */
export const sheetOf = (component: string): string =>
  isOnDocPages(component) ? 'docPages.css' : 'pages.css';
