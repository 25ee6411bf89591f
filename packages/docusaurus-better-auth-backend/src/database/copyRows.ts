import type {Kysely} from 'kysely';
import {sql} from 'kysely';
import type {Database} from './openDatabase.js';

const ROWS_AT_ONCE = 1_000;

/** Kept by each database about itself. */
const LEDGER = 'backendMigration';

type Table = {
  name: string;
  /** Quoted and joined, without those that Postgres computes. */
  columns: string;
  /** Tables that its rows refer to. */
  needs: string[];
};

async function readTables(source: Database): Promise<Table[]> {
  return source.query<Table>(
    `SELECT t.relname AS name,
       (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
         WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
       ARRAY(SELECT r.relname::text FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
         WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid) AS needs
     FROM pg_class t
     WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname <> '${LEDGER}'
     ORDER BY t.relname`,
  );
}

/** Each table after those that it refers to. */
function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const add = (table: Table) => {
    if (!ordered.includes(table)) {
      tables.filter(({name}) => table.needs.includes(name)).forEach(add);
      ordered.push(table);
    }
  };
  tables.forEach(add);
  return ordered;
}

/** Numbers that Postgres gives by itself go on after the copied ones. */
async function continueNumbers(
  source: Database,
  target: Kysely<unknown>,
): Promise<void> {
  const sequences = await source.query<{name: string; last: string}>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = current_schema() AND last_value IS NOT NULL`,
  );
  for (const {name, last} of sequences) {
    await sql`SELECT setval(quote_ident(${name})::regclass, ${last}::bigint)`.execute(
      target,
    );
  }
}

/**
 * Copies the rows of every table into a database with the same, empty tables.
 *
 * @returns How many rows of which table.
 * @throws {Error} Where a table of the target holds rows already.
 */
export async function copyRows(
  source: Database,
  target: Kysely<unknown>,
): Promise<{table: string; rows: number}[]> {
  const copied: {table: string; rows: number}[] = [];
  for (const {name, columns} of inOrder(await readTables(source))) {
    const table = sql.table(name);
    const {rows: present} = await sql`SELECT 1 FROM ${table} LIMIT 1`.execute(
      target,
    );
    if (present.length > 0) {
      throw new Error(
        `The table "${name}" in DATABASE_URL holds rows already. Nothing was copied: name a database that is empty.`,
      );
    }
    let rows = 0;
    for (;;) {
      // As JSON text, which names every value of every type exactly.
      const [page] = await source.query<{content: string; count: number}>(
        `SELECT coalesce(json_agg(page), '[]')::text AS content, count(*)::int AS count
         FROM (SELECT * FROM "${name}" ORDER BY ctid LIMIT ${String(ROWS_AT_ONCE)} OFFSET ${String(rows)}) page`,
      );
      if (!page || page.count === 0) {
        break;
      }
      await sql`INSERT INTO ${table} (${sql.raw(columns)}) OVERRIDING SYSTEM VALUE
        SELECT ${sql.raw(columns)} FROM json_populate_recordset(NULL::${table}, ${page.content}::json)`.execute(
        target,
      );
      rows += page.count;
    }
    copied.push({table: name, rows});
  }
  await continueNumbers(source, target);
  return copied;
}
