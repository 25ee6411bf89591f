import type {AskDocument} from 'better-auth-reader-profile/contract';

/** Places that an answer without a model quotes. */
const QUOTED_MAX = 3;

/** The answer where the docs hold none. */
export const NOT_FOUND_ANSWER =
  'Not found in these docs. Try other words, or fewer of them.';

/** An answer in the docs' own words, each quotation with where it is from. */
export function quoteAnswer(sources: readonly AskDocument[]): string {
  const quotations = sources
    .slice(0, QUOTED_MAX)
    .map(
      ({title, url, snippet}, index) =>
        `“${snippet}”\n— ${title}, ${url} [${String(index + 1)}]`,
    );
  return quotations.length === 0
    ? NOT_FOUND_ANSWER
    : ['These docs say:', ...quotations].join('\n\n');
}
