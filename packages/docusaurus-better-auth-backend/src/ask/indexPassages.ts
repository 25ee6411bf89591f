import type {AskExport, AskPassage} from 'better-auth-reader-profile/contract';
import type {Kysely} from 'kysely';
import {sql} from 'kysely';
import type {Database} from '../database/openDatabase.js';
import type {LexemeCount} from './lexemeCounts.js';
import {createLexemeCounts} from './lexemeCounts.js';
import {toSearchText} from './searchText.js';
import {textSearchConfig} from './textSearchConfig.js';

/** Any number will do, as long as every backend uses the same one. */
const INDEX_LOCK = 7_261_130_413;

/** Passages that one statement writes: none may take longer than allowed. */
const BATCH_SIZE = 1000;

/** What is known of a source that was indexed. */
export type IndexedSource = {digest: string; etag: string | null};

/** What an indexing did, in passages. */
export type IndexChange = {
  passages: number;
  /** New ones, and those whose content hash differs. */
  written: number;
  /** Those that are no longer in the export. */
  removed: number;
};

/** What the database knows of a source; undefined where nothing is. */
export async function findIndexedSource(
  database: Database,
  source: string,
): Promise<IndexedSource | undefined> {
  const [row] = await database.query<IndexedSource>(
    'SELECT "digest", "etag" FROM "askSource" WHERE "source" = $1',
    [source],
  );
  return row;
}

/** Notes that an unchanged export goes by another tag now. */
export async function keepEtag(
  database: Database,
  source: string,
  etag: string | null,
): Promise<void> {
  await database.query(
    'UPDATE "askSource" SET "etag" = $2 WHERE "source" = $1',
    [source, etag],
  );
}

async function availableConfigs(
  transaction: Kysely<unknown>,
): Promise<Set<string>> {
  const {rows} = await sql<{cfgname: string}>`
    SELECT cfgname FROM pg_ts_config`.execute(transaction);
  return new Set(rows.map(({cfgname}) => cfgname));
}

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    yield items.slice(start, start + BATCH_SIZE);
  }
}

async function remove(
  transaction: Kysely<unknown>,
  source: string,
  ids: readonly string[],
): Promise<LexemeCount[]> {
  const {rows} = await sql<LexemeCount>`
    WITH removed AS (
      DELETE FROM "askPassage" WHERE "source" = ${source}
        AND "id" IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      RETURNING "config", "search"
    ), counted AS (
      SELECT "config", lexeme, count(*)::integer AS passages
      FROM removed, unnest("search") GROUP BY 1, 2
    )
    SELECT "config", jsonb_object_agg(lexeme, passages) AS lexemes
    FROM counted GROUP BY "config"
  `.execute(transaction);
  return rows;
}

async function add(
  transaction: Kysely<unknown>,
  source: string,
  config: string,
  passages: readonly AskPassage[],
): Promise<LexemeCount[]> {
  const given = passages.map((passage) => ({
    id: passage.id,
    hash: passage.content_hash,
    locale: passage.locale,
    title: passage.title,
    headings: passage.heading_path,
    path: passage.url,
    body: passage.text,
    title_words: toSearchText(passage.title),
    heading_words: toSearchText(passage.heading_path.join(' ')),
    body_words: toSearchText(passage.text),
  }));
  const {rows} = await sql<LexemeCount>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS row(
        id text, hash text, locale text, title text, headings jsonb, path text,
        body text, title_words text, heading_words text, body_words text
      )
    ), parsed AS (
      SELECT *,
        setweight(to_tsvector(${config}::regconfig, title_words), 'A') ||
          setweight(to_tsvector(${config}::regconfig, heading_words), 'B') AS topic
      FROM given
    ), added AS (
      INSERT INTO "askPassage" (
        "source", "id", "contentHash", "locale", "config", "title", "headings",
        "path", "body", "topic", "search"
      )
      SELECT ${source}::text, id, hash, locale, ${config}::text, title, headings, path, body,
        topic, topic || setweight(to_tsvector(${config}::regconfig, body_words), 'D')
      FROM parsed
      RETURNING "config", "search"
    ), counted AS (
      SELECT "config", lexeme, count(*)::integer AS passages
      FROM added, unnest("search") GROUP BY 1, 2
    )
    SELECT "config", jsonb_object_agg(lexeme, passages) AS lexemes
    FROM counted GROUP BY "config"
  `.execute(transaction);
  return rows;
}

/**
 * Brings the index of one source to what its export holds, in one
 * transaction: only passages whose content hash changed are written.
 *
 * @param signal Stops it between two statements; nothing is changed then.
 * @returns `busy` where another process indexes just now, `unchanged` where
 *   one has done this already.
 */
export async function indexPassages(
  database: Database,
  source: string,
  {site, passages}: AskExport,
  {digest, etag}: IndexedSource,
  signal?: AbortSignal,
): Promise<IndexChange | 'busy' | 'unchanged'> {
  return database.kysely.transaction().execute(async (transaction) => {
    const {rows: locks} = await sql<{held: boolean}>`
      SELECT pg_try_advisory_xact_lock(${INDEX_LOCK}) AS held`.execute(
      transaction,
    );
    if (!locks[0]?.held) {
      return 'busy';
    }
    const config = textSearchConfig(
      site.locale,
      await availableConfigs(transaction),
    );
    const {rows: sources} = await sql<{digest: string; config: string}>`
      SELECT "digest", "config" FROM "askSource" WHERE "source" = ${source}`.execute(
      transaction,
    );
    if (sources[0]?.digest === digest) {
      return 'unchanged';
    }
    await sql`
      INSERT INTO "askSource" ("source", "digest", "etag", "locale", "config", "passages")
      VALUES (${source}, ${digest}, ${etag}, ${site.locale}, ${config}, ${passages.length})
      ON CONFLICT ("source") DO UPDATE SET
        "digest" = excluded."digest", "etag" = excluded."etag",
        "locale" = excluded."locale", "config" = excluded."config",
        "passages" = excluded."passages", "indexedAt" = now()
    `.execute(transaction);

    const {rows} = await sql<{id: string; contentHash: string}>`
      SELECT "id", "contentHash" FROM "askPassage" WHERE "source" = ${source}`.execute(
      transaction,
    );
    // Words are kept as their language's grammar has them.
    const isStale = sources[0] !== undefined && sources[0].config !== config;
    const known = new Map(
      rows.map(({id, contentHash}) => [id, isStale ? '' : contentHash]),
    );
    const changed = passages.filter(
      ({id, content_hash}) => known.get(id) !== content_hash,
    );
    const given = new Set(passages.map(({id}) => id));
    const gone = [...known.keys()].filter((id) => !given.has(id));
    const replaced = changed.map(({id}) => id).filter((id) => known.has(id));
    const counts = createLexemeCounts();
    for (const batch of inBatches([...gone, ...replaced])) {
      signal?.throwIfAborted();
      counts.subtract(await remove(transaction, source, batch));
    }
    for (const batch of inBatches(changed)) {
      signal?.throwIfAborted();
      counts.add(await add(transaction, source, config, batch));
    }
    await counts.write(transaction);
    return {
      passages: passages.length,
      written: changed.length,
      removed: gone.length,
    };
  });
}

/**
 * Makes the first questions after an indexing as fast as later ones: sorts
 * what the indexes took in, and has the planner look at the table. Postgres
 * does both by itself in time, so that it does not matter where it may not.
 */
export async function settleIndex(database: Database): Promise<void> {
  for (const statement of [
    `SELECT gin_clean_pending_list('"askPassage_topic"')`,
    `SELECT gin_clean_pending_list('"askPassage_search"')`,
    `SELECT gin_clean_pending_list('"askLexeme_similar"')`,
    'ANALYZE "askPassage", "askLexeme"',
  ]) {
    await database.query(statement).catch(() => undefined);
  }
}

/** Forgets the passages of sources that are no longer configured. */
export async function removeOtherSources(
  database: Database,
  sources: readonly string[],
): Promise<void> {
  const others = await database.query<{source: string}>(
    'SELECT "source" FROM "askSource" WHERE "source" NOT IN (SELECT jsonb_array_elements_text($1::jsonb))',
    [JSON.stringify(sources)],
  );
  for (const {source} of others) {
    await database.kysely.transaction().execute(async (transaction) => {
      await sql`SELECT pg_advisory_xact_lock(${INDEX_LOCK})`.execute(
        transaction,
      );
      const {rows} = await sql<{id: string}>`
        SELECT "id" FROM "askPassage" WHERE "source" = ${source}`.execute(
        transaction,
      );
      const counts = createLexemeCounts();
      for (const batch of inBatches(rows.map(({id}) => id))) {
        counts.subtract(await remove(transaction, source, batch));
      }
      await sql`DELETE FROM "askSource" WHERE "source" = ${source}`.execute(
        transaction,
      );
      await counts.write(transaction);
    });
  }
}
