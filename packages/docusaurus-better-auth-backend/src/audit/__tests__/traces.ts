import {createHash} from 'node:crypto';
import type {Database} from '../../database/openDatabase.js';

/** A text, and the ways in which it could be written down all the same. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const hash = (algorithm: string) =>
    createHash(algorithm).update(text).digest();
  return [
    text,
    text.toLowerCase(),
    encodeURIComponent(text),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...['md5', 'sha1', 'sha256'].flatMap((algorithm) => [
      hash(algorithm).toString('hex'),
      hash(algorithm).toString('base64').replace(/=+$/, ''),
      hash(algorithm).toString('base64url'),
    ]),
  ];
}

/**
 * Which of the named texts are found in a haystack, in any of their forms.
 * Hashes of an address are as good as the address: it can be guessed.
 */
export function findTraces(
  haystack: string,
  planted: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(planted)
    .filter(([, text]) => formsOf(text).some((form) => haystack.includes(form)))
    .map(([name]) => name);
}

/** Every row of every table, as JSON: what a dump of the database holds. */
export async function dumpDatabase(query: Database['query']): Promise<string> {
  const tables = await query<{name: string}>(
    `SELECT format('%I.%I', schemaname, tablename) AS "name" FROM pg_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const rows: string[] = [];
  for (const {name} of tables) {
    const found = await query<{row: string}>(
      `SELECT to_jsonb(t)::text AS "row" FROM ${name} AS t`,
    );
    rows.push(...found.map(({row}) => `${name} ${row}`));
  }
  return rows.join('\n');
}
