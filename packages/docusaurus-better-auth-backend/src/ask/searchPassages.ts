import type {SearchDatabase} from './searchDatabase.js';
import type {QuestionTerms, Term} from './questionTerms.js';
import {quoteLexeme, readTerms} from './questionTerms.js';
import {readQuestion} from './searchText.js';

/** A passage that was found. */
export type FoundPassage = {
  title: string;
  headings: string[];
  path: string;
  body: string;
  /** Above 0, at most 1. */
  score: number;
  /** How much of what the question's words tell is in it, from 0 to 1. */
  coverage: number;
  /** Grammar that it was found by, and the words, as a `tsquery`. */
  config: string;
  match: string;
};

/** Passages of which every one is ranked; beyond, the first found count. */
const RANKED_BY_TOPIC = 150;
const RANKED_BY_TEXT = 400;

/** A word in more passages than this is not looked for by itself. */
const LOOSE_MAX_PASSAGES = 4000;

/** Below, what a passage shares with a question is chance. */
const MIN_COVERAGE = 0.2;

type Row = Omit<FoundPassage, 'config' | 'match'> & {key: string};

/** The rarest words of a question, any of which a passage may hold. */
function looseTerms(terms: readonly Term[]): Term[] {
  const known = terms.filter(({passages}) => passages > 0);
  let passages = 0;
  return known.filter((term, index) => {
    passages += term.passages;
    return index === 0 || passages <= LOOSE_MAX_PASSAGES;
  });
}

/** The search for one `tsquery`; $1 it, $2 grammar, $3 locale, $4 limit, $5 all words. */
function searchStatement(terms: readonly Term[]): string {
  const total = terms.reduce((sum, {weight}) => sum + weight, 0);
  // Weights are our own numbers, lexemes are parameters.
  const covered = (column: string) =>
    terms
      .map(
        ({weight}, index) =>
          `CASE WHEN "${column}" @@ $${String(index + 6)}::tsquery THEN ${String(weight / total)}::float8 ELSE 0 END`,
      )
      .join(' + ');
  const wanted = `"config" = $2 AND ($3::text IS NULL OR lower("locale") = lower($3))`;
  // Else a scan of the whole table, as a word on nearly every page has it, goes
  // on where the last one stopped, and the same question finds other passages.
  const fromTheTop = `(SELECT set_config('synchronize_seqscans', 'off', true)) = 'off'`;
  // The vectors travel with the candidates: looking each up again by its key
  // would read every page twice.
  return `
    WITH candidate AS (
      (SELECT "key", "topic", "search" FROM "askPassage"
        WHERE ${fromTheTop} AND "topic" @@ $1::tsquery AND ${wanted}
        LIMIT ${String(RANKED_BY_TOPIC)})
      UNION ALL
      (SELECT "key", "topic", "search" FROM "askPassage"
        WHERE ${fromTheTop} AND "search" @@ $1::tsquery
          AND NOT "topic" @@ $1::tsquery AND ${wanted}
        LIMIT ${String(RANKED_BY_TEXT)})
    ), scored AS (
      SELECT "key", ${covered('search')} AS coverage, ${covered('topic')} AS topical,
        ts_rank('{0.1, 0.2, 0.5, 1}', "search", $5::tsquery, 1)::float8 AS rank
      FROM candidate
      -- What a reader leaves out may be in the text under a title that fits.
      WHERE "search" @@ $1::tsquery
    ), best AS (
      SELECT "key", coverage,
        0.55 * coverage + 0.25 * topical + 0.2 * rank / (rank + 0.05) AS score
      FROM scored WHERE coverage >= ${String(MIN_COVERAGE)}
      ORDER BY score DESC, "key" LIMIT $4
    )
    SELECT "key"::text, "title", "headings", "path", "body", coverage, score
    FROM best JOIN "askPassage" USING ("key")
    ORDER BY score DESC, best."key"`;
}

async function searchIn(
  database: SearchDatabase,
  {config, strict, terms, unwanted}: QuestionTerms,
  locale: string | null,
  limit: number,
): Promise<FoundPassage[]> {
  const lexemes = terms.map(({lexeme}) => quoteLexeme(lexeme));
  const anyWord = lexemes.join(' | ');
  const statement = searchStatement(terms);
  const run = (query: string) =>
    database.query<Row>(statement, [
      query,
      config,
      locale,
      limit,
      anyWord,
      ...lexemes,
    ]);

  const found = new Map<string, Row>();
  if (strict !== null) {
    for (const row of await run(strict)) {
      found.set(row.key, row);
    }
  }
  const loose = looseTerms(terms);
  if (found.size < limit && terms.length > 1 && loose.length > 0) {
    const anyOf = loose.map(({lexeme}) => quoteLexeme(lexeme)).join(' | ');
    const noneOf = unwanted.map((lexeme) => ` & !${quoteLexeme(lexeme)}`);
    for (const row of await run(`(${anyOf})${noneOf.join('')}`)) {
      if (!found.has(row.key)) {
        found.set(row.key, row);
      }
    }
  }
  return [...found.values()].map(({key: _, ...row}) => ({
    ...row,
    config,
    match: anyWord,
  }));
}

/**
 * The passages that fit a question best, the best first. All of its words are
 * looked for; where too few passages hold them all, some of them.
 *
 * @param locale Only pages in this locale; null for all.
 */
export async function searchPassages(
  database: SearchDatabase,
  text: string,
  limit: number,
  locale: string | null,
): Promise<FoundPassage[]> {
  const grammars = await readTerms(database, readQuestion(text), locale);
  const found: FoundPassage[] = [];
  for (const grammar of grammars) {
    found.push(...(await searchIn(database, grammar, locale, limit)));
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}
