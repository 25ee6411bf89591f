import {viewOfWord} from './wordViews';

/** As much of a bundler's loader context as is read here. */
type LoaderContext = {resourceQuery: string};

/** The query that asks for the words of one view. */
const VIEW_QUERY = /^\?view=(\w+)$/;

type Words = Record<string, string>;

function divide(source: string): Map<string | null, Words> {
  const views = new Map<string | null, Words>();
  // Docusaurus has written this file.
  for (const [id, word] of Object.entries(JSON.parse(source) as Words)) {
    const view = viewOfWord(id);
    const words = views.get(view) ?? {};
    words[id] = word;
    views.set(view, words);
  }
  return views;
}

/** Each view asks for its part of one and the same table. */
let last = {source: '{}', views: divide('{}')};

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
  if (last.source !== source) {
    last = {source, views: divide(source)};
  }
  const view = VIEW_QUERY.exec(this.resourceQuery)?.[1] ?? null;
  return `export default ${JSON.stringify(last.views.get(view) ?? {})};`;
}
