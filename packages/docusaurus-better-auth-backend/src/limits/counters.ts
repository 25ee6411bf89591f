import type {RateLimiterAbstract} from 'rate-limiter-flexible';
import {RateLimiterMemory, RateLimiterPostgres} from 'rate-limiter-flexible';
import type {Database} from '../database/openDatabase.js';

/** Table of migration 0040. */
const TABLE = 'rateLimitCounter';

/** Counting goes on past a limit: whoever asks knows what the limit is. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

const CLEANING_INTERVAL_MS = 5 * 60_000;

/** How often something happened in the window that is open now. */
export type Count = {
  total: number;
  /** Milliseconds until the window ends. */
  msLeft: number;
};

/** Counts by key in windows of one length; a window begins at its first count. */
export type Counter = {
  add(key: string, amount: number): Promise<Count>;
  /** The count now; 0 where no window is open. */
  read(key: string): Promise<number>;
  /** Starts anew. */
  forget(key: string): Promise<void>;
};

/** Makes counters that share one store. */
export type CounterStore = {
  /** @param name Keeps keys of different counters apart. */
  createCounter(name: string, seconds: number): Counter;
  close(): Promise<void>;
};

/** A counter on a limiter of rate-limiter-flexible, whatever its store. */
export function counterOn(limiter: RateLimiterAbstract): Counter {
  return {
    async add(key, amount) {
      const {consumedPoints, msBeforeNext} = await limiter.penalty(key, amount);
      return {total: consumedPoints, msLeft: msBeforeNext};
    },
    read: async (key) => (await limiter.get(key))?.consumedPoints ?? 0,
    async forget(key) {
      await limiter.delete(key);
    },
  };
}

/** What every limiter here is made with; keys begin with its name. */
export function limiterOptions(name: string, seconds: number) {
  return {keyPrefix: name, points: UNLIMITED, duration: seconds};
}

/** Counters of this process alone. */
export function createMemoryCounters(): CounterStore {
  return {
    createCounter: (name, seconds) =>
      counterOn(new RateLimiterMemory(limiterOptions(name, seconds))),
    close: () => Promise.resolve(),
  };
}

/**
 * Counters in the database, for several processes. While it is away, each
 * process counts by itself: the answer is then up to whatever needs the
 * database.
 */
export function createPostgresCounters(database: Database): CounterStore {
  // Not all at once where several processes started together.
  let nextCleaning = Date.now() + Math.random() * CLEANING_INTERVAL_MS;

  function cleanSometimes(): void {
    const now = Date.now();
    if (now < nextCleaning) {
      return;
    }
    nextCleaning = now + CLEANING_INTERVAL_MS;
    // The next cleaning finds what this one could not delete.
    void deleteExpiredCounters(database, now).catch(() => undefined);
  }

  const storeClient = {
    query: async ({text, values}: {text: string; values: unknown[]}) => {
      const rows = await database.query(text, values);
      cleanSometimes();
      return {rows, rowCount: rows.length};
    },
  };
  return {
    createCounter: (name, seconds) =>
      counterOn(
        new RateLimiterPostgres({
          ...limiterOptions(name, seconds),
          storeClient,
          storeType: 'client',
          tableName: TABLE,
          tableCreated: true,
          clearExpiredByTimeout: false,
          insuranceLimiter: new RateLimiterMemory(
            limiterOptions(name, seconds),
          ),
        }),
      ),
    close: () => Promise.resolve(),
  };
}

/** @param now Milliseconds since 1970. */
export async function deleteExpiredCounters(
  database: Database,
  now: number,
): Promise<void> {
  await database.query(`DELETE FROM "${TABLE}" WHERE "expire" < $1`, [now]);
}
