import codeTranslations from '@generated/codeTranslations';

/**
 * Adds a view's words to the table that `translate` and `<Translate>` read.
 * It runs when the view's chunk is loaded, so before the view is rendered.
 */
export function addWords(words: Record<string, string>): void {
  Object.assign(codeTranslations, words);
}
