import type {Database} from '../database/openDatabase.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';

/** What is counted by day; nothing tells who. */
export type UsageKind = 'question' | 'sign-up';

export type UsageCounts = {
  /** Counts one more, to be written in a moment. Never throws. */
  add(kind: UsageKind): void;
  /** Writes what is not written yet; what can't be written stays. */
  flush(): Promise<void>;
};

/** How long counts are collected before they are written together, in ms. */
const COLLECT_MS = 1_000;

/** How long after a failed write the next one is tried, in ms. */
const RETRY_MS = 10_000;

const INSERT = `INSERT INTO "usageCount" AS u ("day", "kind", "count")
SELECT c."day", c."kind", c."count"
FROM jsonb_to_recordset($1::jsonb) AS c("day" date, "kind" text, "count" bigint)
ORDER BY c."day", c."kind"
ON CONFLICT ("day", "kind") DO UPDATE SET "count" = u."count" + EXCLUDED."count"`;

/** Counts in Postgres, added up by all backends on it. Days are UTC's. */
export function createUsageCounts(
  database: Pick<Database, 'query'>,
  log: Log,
): UsageCounts {
  let counts = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flushIn(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, milliseconds).unref();
  }

  function increase(key: string, by: number): void {
    counts.set(key, (counts.get(key) ?? 0) + by);
  }

  async function write(): Promise<void> {
    if (counts.size === 0) {
      return;
    }
    const taken = counts;
    counts = new Map();
    const rows = [...taken].map(([key, count]) => {
      const [day, kind] = key.split(' ');
      return {day, kind, count};
    });
    try {
      await database.query(INSERT, [JSON.stringify(rows)]);
    } catch (error) {
      for (const [key, count] of taken) {
        increase(key, count);
      }
      log({level: 'error', event: 'usage-write', ...describeError(error)});
      flushIn(RETRY_MS);
    }
  }

  function flush(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }

  return {
    add(kind) {
      increase(`${new Date().toISOString().slice(0, 10)} ${kind}`, 1);
      flushIn(COLLECT_MS);
    },
    flush,
  };
}
