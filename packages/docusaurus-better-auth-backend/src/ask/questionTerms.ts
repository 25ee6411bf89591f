import type {SearchDatabase} from './searchDatabase.js';
import type {Correction} from './correctWords.js';
import {correctWords} from './correctWords.js';
import type {Question} from './searchText.js';
import {isHalfPair} from './searchText.js';

/** A word of a question as a language's grammar has it. */
export type Term = {
  lexeme: string;
  /** Passages that hold it; 0 for a word that the docs don't know. */
  passages: number;
  /** How much it tells: the rarer, the more. */
  weight: number;
};

/** A question in one language's grammar. */
export type QuestionTerms = {
  config: string;
  /** Locales whose passages are in this grammar. */
  locales: string[];
  /** All of it must match: a `tsquery`, or null where nothing is left of it. */
  strict: string | null;
  /** Rarest first. */
  terms: Term[];
  /** Words that a passage must not hold. */
  unwanted: string[];
};

/** Words that are weighed; of a longer question the rarest count. */
const TERMS_MAX = 12;

type Row = {
  config: string;
  locales: string[];
  total: number;
  strict: string;
  isIndexable: boolean;
  /** Whether the database has pg_trgm. */
  hasTrigrams: boolean;
  wanted: {lexeme: string; passages: number}[] | null;
  unwanted: string[] | null;
};

const ANALYSE = `
  WITH grammar AS (
    SELECT "config", jsonb_agg("locale") AS locales, sum("passages")::integer AS total
    FROM "askSource"
    WHERE $4::text IS NULL OR lower("locale") = lower($4)
    GROUP BY "config"
  )
  SELECT "config", locales, total, web::text AS strict,
    querytree(web) NOT IN ('', 'T') AS "isIndexable",
    to_regprocedure('similarity(text, text)') IS NOT NULL AS "hasTrigrams",
    (SELECT jsonb_agg(jsonb_build_object('lexeme', word.lexeme, 'passages', coalesce(known."passages", 0)))
      FROM unnest(to_tsvector("config"::regconfig, $2)) AS word
      LEFT JOIN "askLexeme" AS known
        ON known."config" = grammar."config" AND known."lexeme" = word.lexeme) AS wanted,
    (SELECT jsonb_agg(word.lexeme)
      FROM unnest(to_tsvector("config"::regconfig, $3)) AS word) AS unwanted
  FROM grammar, LATERAL websearch_to_tsquery("config"::regconfig, $1) AS web
  ORDER BY "config"`;

/**
 * How much a word tells that is in so many of all passages. Words in less than
 * a fiftieth of them are much alike: a question holds words that mean little
 * and that the docs happen not to have.
 */
function weigh(passages: number, total: number): number {
  return Math.log(1 + total / (passages + 1 + total / 50));
}

/** A lexeme as text of a `tsquery`. */
export function quoteLexeme(lexeme: string): string {
  const quoted = `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  return isHalfPair(lexeme) ? `${quoted}:*` : quoted;
}

async function toTerms(
  database: SearchDatabase,
  {config, total, wanted, hasTrigrams}: Row,
): Promise<{terms: Term[]; isCorrected: boolean}> {
  const given = wanted ?? [];
  const unknown = given
    .filter(({passages, lexeme}) => passages === 0 && !isHalfPair(lexeme))
    .map(({lexeme}) => lexeme);
  const corrections = hasTrigrams
    ? await correctWords(database, config, unknown)
    : new Map<string, Correction>();
  const words = given.map((word) => corrections.get(word.lexeme) ?? word);
  const terms = words
    .map(({lexeme, passages}) => ({
      lexeme,
      passages,
      weight: weigh(Math.min(passages, total), total),
    }))
    .sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1))
    .slice(0, TERMS_MAX);
  return {terms, isCorrected: corrections.size > 0};
}

/**
 * A question as the index knows its words, once for each grammar that the
 * pages are in. Typos are corrected where the database can.
 *
 * @param locale Only pages in this locale; null for all.
 */
export async function readTerms(
  database: SearchDatabase,
  {web, wanted, unwanted, hasOperators}: Question,
  locale: string | null,
): Promise<QuestionTerms[]> {
  const rows = await database.query<Row>(ANALYSE, [
    web,
    wanted,
    unwanted,
    locale,
  ]);
  const found: QuestionTerms[] = [];
  for (const row of rows) {
    const {terms, isCorrected} = await toTerms(database, row);
    if (terms.length === 0) {
      continue;
    }
    const all = terms.map(({lexeme}) => quoteLexeme(lexeme)).join(' & ');
    const asWritten = row.isIndexable ? row.strict : null;
    found.push({
      config: row.config,
      locales: row.locales,
      strict: hasOperators && !isCorrected ? asWritten : all,
      terms,
      unwanted: row.unwanted ?? [],
    });
  }
  return found;
}
