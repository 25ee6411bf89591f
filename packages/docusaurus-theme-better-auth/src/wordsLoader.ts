import {viewOfWord} from './wordViews';

/** As much of a bundler's loader context as is read here. */
type LoaderContext = {resourceQuery: string};

/** The query that asks for the words of one view. */
const VIEW_QUERY = /^\?view=(\w+)$/;

/**
 * Splits Docusaurus's table of translated words, which it puts whole into the
 * main bundle: there it leaves the words of doc pages, and with `?view=` it
 * gives the words of that view. The table holds the theme's translations and
 * the site's own, merged by Docusaurus.
 */
export default function wordsLoader(
  this: LoaderContext,
  source: string,
): string {
  const view = VIEW_QUERY.exec(this.resourceQuery)?.[1] ?? null;
  const words = Object.entries(
    // Docusaurus has written this file.
    JSON.parse(source) as Record<string, string>,
  ).filter(([id]) => viewOfWord(id) === view);
  return `export default ${JSON.stringify(Object.fromEntries(words))};`;
}
