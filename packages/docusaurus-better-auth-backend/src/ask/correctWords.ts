import type {SearchDatabase} from './searchDatabase.js';

/** A word that the docs know, in place of one that they don't. */
export type Correction = {lexeme: string; passages: number};

/** Words of one question that are corrected. */
const CORRECTED_MAX = 6;

/** How many letters may be wrong, by a word's length. */
function allowedDistance(word: string): number {
  const {length} = Array.from(word);
  if (length < 5) {
    return 0;
  }
  return length < 8 ? 1 : 2;
}

/** Letters added, left out, changed or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  let beforeLast: number[] = [];
  let last = to.map((_, column) => column + 1);
  last.unshift(0);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const cost = letter === other ? 0 : 1;
      let best = Math.min(
        (last[column + 1] ?? Infinity) + 1,
        (current[column] ?? Infinity) + 1,
        (last[column] ?? Infinity) + cost,
      );
      if (letter === to[column - 1] && from[row - 1] === other) {
        best = Math.min(best, (beforeLast[column - 1] ?? Infinity) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? 0;
}

/*
 * OFFSET 0 has the words looked up by their trigrams: the planner would rather
 * compare every word of the grammar.
 */
const FIND_SIMILAR = `
  SELECT word.given, known."lexeme", known."passages"
  FROM jsonb_array_elements_text($2::jsonb) AS word(given),
    LATERAL (
      SELECT "lexeme", "passages" FROM (
        SELECT * FROM "askLexeme" WHERE "lexeme" % word.given OFFSET 0
      ) AS near
      WHERE "config" = $1
      ORDER BY similarity("lexeme", word.given) DESC, "lexeme"
      LIMIT 20
    ) AS known`;

/**
 * The known word nearest to each unknown one, where one is near enough. For a
 * database that has pg_trgm.
 */
export async function correctWords(
  database: SearchDatabase,
  config: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, Correction>> {
  const corrections = new Map<string, Correction>();
  const candidates = words
    .filter((word) => allowedDistance(word) > 0)
    .slice(0, CORRECTED_MAX);
  if (candidates.length === 0) {
    return corrections;
  }
  const rows = await database.query<Correction & {given: string}>(
    FIND_SIMILAR,
    [config, JSON.stringify(candidates)],
  );
  const near = rows
    .map((row) => ({...row, distance: editDistance(row.given, row.lexeme)}))
    .filter(({given, distance}) => distance <= allowedDistance(given))
    // Of words equally near, the one that the docs use most.
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages);
  for (const {given, lexeme, passages} of near) {
    if (!corrections.has(given)) {
      corrections.set(given, {lexeme, passages});
    }
  }
  return corrections;
}
