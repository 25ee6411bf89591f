import type {Database} from '../database/openDatabase.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import type {ReaderDataStore} from '../privacy/readerData.js';
import type {AuthOutcome} from './authOutcome.js';
import type {CoarseUserAgent} from './coarseUserAgent.js';
import type {ReaderPseudonyms} from './readerPseudonym.js';

/** An event as it happened; the user ids in it are never stored. */
export type AuthEvent = CoarseUserAgent & {
  time: Date;
  kind: string;
  outcome: AuthOutcome;
  code: string | null;
  /** Who did it, where that is known. */
  userId: string | null;
  /** To whom an administrator did it. */
  targetId: string | null;
};

export type AuthEventStoreParts = {
  database: Database;
  /** Whether Better Auth's tables are in the same database. */
  hasUsers: boolean;
  pseudonyms: ReaderPseudonyms;
  retentionDays: number;
  log: Log;
};

export type AuthEventStore = ReaderDataStore & {
  /** Keeps an event, to be written in a moment. Never throws. */
  add(event: AuthEvent): void;
  /** Writes what is kept now. Never throws; what can't be written stays. */
  flush(): Promise<void>;
  /** Deletes what is older than the retention. */
  deleteExpired(): Promise<void>;
};

/** How long events are collected before they are written together, in ms. */
const COLLECT_MS = 250;

/** How long after a failed write the next one is tried, in ms. */
const RETRY_MS = 2_000;

/** Events kept while the database is away; more of them are dropped. */
const MAX_KEPT = 10_000;

const COLUMNS = `e("time" timestamptz, "kind" text, "outcome" text, "code" text,
  "userId" text, "reader" text, "targetId" text, "target" text,
  "browser" text, "os" text)`;

/**
 * A pseudonym, unless its account is gone by now. The key lock makes a
 * deletion under way wait, so that it finds the event and takes the link out.
 */
function linked(pseudonym: string, userId: string): string {
  return `CASE WHEN EXISTS (SELECT 1 FROM "user" AS u WHERE u."id" = e."${userId}" FOR KEY SHARE)
    THEN e."${pseudonym}" END`;
}

function insertStatement(hasUsers: boolean): string {
  const reader = hasUsers ? linked('reader', 'userId') : 'e."reader"';
  const target = hasUsers ? linked('target', 'targetId') : 'e."target"';
  return `INSERT INTO "authEvent" ("time", "kind", "outcome", "code", "reader", "target", "browser", "os")
SELECT e."time", e."kind", e."outcome", e."code", ${reader}, ${target}, e."browser", e."os"
FROM jsonb_to_recordset($1::jsonb) AS ${COLUMNS}`;
}

/** Authentication events in Postgres, written a moment after they happened. */
export function createAuthEventStore({
  database,
  hasUsers,
  pseudonyms,
  retentionDays,
  log,
}: AuthEventStoreParts): AuthEventStore {
  const insert = insertStatement(hasUsers);
  let kept: AuthEvent[] = [];
  let dropped = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flushIn(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, milliseconds).unref();
  }

  function toRow(event: AuthEvent) {
    const {userId, targetId} = event;
    return {
      ...event,
      reader: userId === null ? null : pseudonyms.ofReader(userId),
      target: targetId === null ? null : pseudonyms.ofTarget(targetId),
    };
  }

  async function write(): Promise<void> {
    const events = kept;
    if (events.length === 0) {
      return;
    }
    kept = [];
    try {
      await database.query(insert, [JSON.stringify(events.map(toRow))]);
    } catch (error) {
      kept = [...events, ...kept];
      log({
        level: 'error',
        event: 'audit-write',
        kept: kept.length,
        ...describeError(error),
      });
      flushIn(RETRY_MS);
    }
    if (dropped > 0) {
      log({level: 'error', event: 'audit-dropped', dropped});
      dropped = 0;
    }
  }

  function flush(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }

  /** Those not written yet must not bring a link back. */
  function forget(userId: string): void {
    kept = kept.map((event) => ({
      ...event,
      userId: event.userId === userId ? null : event.userId,
      targetId: event.targetId === userId ? null : event.targetId,
    }));
  }

  return {
    name: 'authentication_events',

    add(event) {
      if (kept.length >= MAX_KEPT) {
        dropped += 1;
        return;
      }
      kept.push(event);
      flushIn(COLLECT_MS);
    },

    flush,

    async deleteExpired() {
      await database.query(
        `DELETE FROM "authEvent" WHERE "time" < now() - make_interval(days => $1)`,
        [retentionDays],
      );
    },

    async export(userId) {
      await flush();
      // What admins did to the reader too; with which browser is the admins'.
      return database.query(
        `SELECT "time", "kind", "outcome", "code",
  CASE WHEN "reader" = $1 THEN "browser" END AS "browser",
  CASE WHEN "reader" = $1 THEN "os" END AS "os"
FROM "authEvent"
WHERE "reader" = $1 OR "target" = $2 ORDER BY "time" DESC, "id" DESC`,
        [pseudonyms.ofReader(userId), pseudonyms.ofTarget(userId)],
      );
    },

    async erase(userId) {
      // Written rows first become complete: an event on its way is erased too.
      await writing;
      forget(userId);
      await database.query(
        `UPDATE "authEvent" SET "reader" = NULLIF("reader", $1), "target" = NULLIF("target", $2)
WHERE "reader" = $1 OR "target" = $2`,
        [pseudonyms.ofReader(userId), pseudonyms.ofTarget(userId)],
      );
    },
  };
}
