import type {Kysely} from 'kysely';
import {sql} from 'kysely';

/** Words that one statement writes: none may take longer than allowed. */
const BATCH_SIZE = 5000;

/** In how many passages words are, in one grammar. */
export type LexemeCount = {
  config: string;
  lexemes: Record<string, number>;
};

/** By how much an indexing changes in how many passages words are. */
export type LexemeCounts = {
  add(counts: readonly LexemeCount[]): void;
  subtract(counts: readonly LexemeCount[]): void;
  /** Writes them to `askLexeme`, which holds no word that no passage has. */
  write(transaction: Kysely<unknown>): Promise<void>;
};

/**
 * Sums up the words of an indexing, so that each is written once: as often as
 * it comes, a common word would leave hundreds of dead rows behind.
 */
export function createLexemeCounts(): LexemeCounts {
  const changes = new Map<string, Map<string, number>>();

  function count(counts: readonly LexemeCount[], sign: 1 | -1): void {
    for (const {config, lexemes} of counts) {
      const known = changes.get(config) ?? new Map<string, number>();
      changes.set(config, known);
      for (const [lexeme, passages] of Object.entries(lexemes)) {
        known.set(lexeme, (known.get(lexeme) ?? 0) + sign * passages);
      }
    }
  }

  return {
    add: (counts) => {
      count(counts, 1);
    },
    subtract: (counts) => {
      count(counts, -1);
    },
    async write(transaction) {
      for (const [config, known] of changes) {
        const rows = [...known]
          .filter(([, change]) => change !== 0)
          .map(([lexeme, change]) => ({lexeme, change}));
        for (let start = 0; start < rows.length; start += BATCH_SIZE) {
          const batch = JSON.stringify(rows.slice(start, start + BATCH_SIZE));
          await sql`
            INSERT INTO "askLexeme" AS known ("config", "lexeme", "passages")
            SELECT ${config}::text, lexeme, change
            FROM jsonb_to_recordset(${batch}::jsonb) AS row(lexeme text, change integer)
            ON CONFLICT ("config", "lexeme") DO UPDATE
              SET "passages" = known."passages" + excluded."passages"
          `.execute(transaction);
        }
      }
      await sql`DELETE FROM "askLexeme" WHERE "passages" <= 0`.execute(
        transaction,
      );
    },
  };
}
