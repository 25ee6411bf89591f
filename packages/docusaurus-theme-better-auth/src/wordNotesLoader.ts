/** The note to translators that each word of ours has, on lines of its own. */
const NOTE = /^\s*description(?:=|:\s+)(?:"[^"\\]*"|'[^'\\]*'),?\n/gm;

/**
 * Leaves out what only `docusaurus write-translations` reads, which reads the
 * files themselves: readers would load a sentence with each word.
 */
export default function wordNotesLoader(source: string): string {
  return source.replace(NOTE, '');
}
