import type {AuthFeature} from '../auth/authOptions.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {describeError} from '../observability/log.js';
import type {ReaderData} from './readerData.js';

/** Waits before what failed is tried again, in ms; then the interval. */
const RETRIES = [1_000, 10_000, 60_000, 600_000];

/** How often accounts that another process left are looked for, in ms. */
const SWEEP_INTERVAL_MS = 3_600_000;

export type AccountErasureParts = {
  readerData: Pick<ReaderData, 'eraseReader'>;
  database: Pick<Database, 'query'>;
  config: Pick<BackendConfig, 'log' | 'upstream'>;
};

export type AccountErasure = {
  /** Has accounts erased that Better Auth in this process deletes. */
  feature: AuthFeature;
  /**
   * Erases what is held about a reader whose account is gone. Never throws:
   * what fails is tried again, by this process or the next one.
   */
  erase(userId: string): Promise<void>;
  /** Erases what earlier processes left, now and once an hour. */
  start(): void;
  close(): Promise<void>;
};

/**
 * Erases what is held about a reader once the account is deleted, whoever
 * asked for it: the reader or an admin. In process, rows with a foreign key
 * are gone by then, in the deletion's own transaction; a trigger has put the
 * account into the table `pendingErasure`, where it stays until the rest is
 * erased too.
 */
export function createAccountErasure({
  readerData,
  database,
  config,
}: AccountErasureParts): AccountErasure {
  const {log, upstream} = config;
  /** Not erased yet, and perhaps not in the table either. */
  const waiting = new Set<string>();
  let failures = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let sweeping = Promise.resolve();

  function sweepLater(): void {
    clearTimeout(timer);
    if (!isClosed) {
      timer = setTimeout(
        () => {
          sweeping = sweep();
        },
        RETRIES[failures - 1] ?? SWEEP_INTERVAL_MS,
      ).unref();
    }
  }

  async function tryToErase(userId: string): Promise<boolean> {
    let isKept = upstream === null;
    try {
      if (!isKept) {
        await database.query(
          'INSERT INTO "pendingErasure" ("userId") VALUES ($1) ON CONFLICT DO NOTHING',
          [userId],
        );
        isKept = true;
      }
      await readerData.eraseReader(userId);
      await database.query('DELETE FROM "pendingErasure" WHERE "userId" = $1', [
        userId,
      ]);
      waiting.delete(userId);
      return true;
    } catch (error) {
      log({
        level: 'error',
        event: failures < RETRIES.length ? 'erasure-delayed' : 'erasure-failed',
        // Else nobody could find out whose data is left.
        ...(!isKept && {reader: userId}),
        ...describeError(error),
      });
      return false;
    }
  }

  async function readPending(): Promise<string[]> {
    const rows = await database.query<{userId: string}>(
      'SELECT "userId" FROM "pendingErasure"',
    );
    return rows.map(({userId}) => userId);
  }

  async function sweep(): Promise<void> {
    let isDone = true;
    let pending: string[] = [];
    try {
      pending = await readPending();
    } catch (error) {
      // Not migrated yet, or away: the next round comes.
      log({level: 'warn', event: 'erasure-delayed', ...describeError(error)});
      isDone = false;
    }
    for (const userId of new Set([...waiting, ...pending])) {
      isDone = (await tryToErase(userId)) && isDone;
    }
    failures = isDone ? 0 : failures + 1;
    sweepLater();
  }

  async function erase(userId: string): Promise<void> {
    waiting.add(userId);
    const isErased = await tryToErase(userId);
    if (!isErased && failures === 0) {
      failures = 1;
      sweepLater();
    }
  }

  return {
    feature: {
      plugins: [
        {
          id: 'account-erasure',
          init: () => ({
            options: {
              databaseHooks: {user: {delete: {after: ({id}) => erase(id)}}},
            },
          }),
        },
      ],
    },
    erase,
    start() {
      sweeping = sweep();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await sweeping;
    },
  };
}
