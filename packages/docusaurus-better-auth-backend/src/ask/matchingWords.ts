import type {SearchDatabase} from './searchDatabase.js';
import type {FoundPassage} from './searchPassages.js';
import {isUnspaced} from './searchText.js';

/** Words that are put to Postgres at once. */
const WORDS_MAX = 4000;

const LEXEMES = /'((?:[^'\\]|''|\\.)*)'/g;

/** The lexemes of a `tsquery` of ours. */
function lexemesOf(match: string): string[] {
  return Array.from(match.matchAll(LEXEMES), ([, lexeme = '']) =>
    lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\'),
  );
}

/** Which words of found passages were asked for, and in what form. */
export type MatchingWords = {
  isWanted: (word: string) => boolean;
  /** Pieces in scripts without spaces. */
  pairs: string[];
};

/**
 * Asks Postgres which words of these passages the question's words stand for:
 * `sessions` for `session`, as the passages' language has it.
 */
export async function findMatchingWords(
  database: SearchDatabase,
  passages: readonly FoundPassage[],
): Promise<MatchingWords> {
  const wanted = new Set<string>();
  const pairs = new Set<string>();
  const queries = new Map(
    passages.map(({config, match}) => [config, match] as const),
  );
  for (const [config, match] of queries) {
    const lexemes = lexemesOf(match);
    // A stem begins as its words do; so most words need not be asked for.
    const initials = new Set(lexemes.map((lexeme) => lexeme.charAt(0)));
    const words = new Set(
      passages
        .filter((passage) => passage.config === config)
        .flatMap(({body}) => body.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
        .map((word) => word.normalize('NFKC').toLowerCase())
        .filter((word) => initials.has(word.charAt(0))),
    );
    for (const lexeme of lexemes) {
      if (isUnspaced(lexeme)) {
        pairs.add(lexeme);
      }
    }
    const rows = await database.query<{word: string}>(
      `SELECT word FROM jsonb_array_elements_text($1::jsonb) AS word
       WHERE to_tsvector($2::regconfig, word) @@ $3::tsquery`,
      [JSON.stringify([...words].slice(0, WORDS_MAX)), config, match],
    );
    for (const {word} of rows) {
      wanted.add(word);
    }
  }
  return {
    isWanted: (word) => wanted.has(word.normalize('NFKC').toLowerCase()),
    pairs: [...pairs],
  };
}
