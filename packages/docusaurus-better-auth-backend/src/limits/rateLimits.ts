import {createHmac} from 'node:crypto';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {RateLimit} from '../http/rateLimit.js';
import {tooManyRequests} from '../http/rateLimit.js';
import {deriveKey} from '../secret.js';
import type {Counter, CounterStore} from './counters.js';
import {createMemoryCounters, createPostgresCounters} from './counters.js';
import {createRedisCounters} from './redisCounters.js';
import type {SharedLimit} from './sharedLimit.js';
import {createSharedLimit} from './sharedLimit.js';

/** Every limit of one backend. */
export type RateLimits = {
  /**
   * A limit for a route's `rateLimit`.
   *
   * @param name Routes of one name share the count.
   * @param points Calls that one client may make within a minute.
   */
  perMinute(name: string, points: number): RateLimit;
  /** A limit that decides, and leaves the answer to its user. */
  limit(name: string, points: number, seconds: number): SharedLimit;
  /** A counter that decides nothing. */
  counter(name: string, seconds: number): Counter;
  close(): Promise<void>;
};

function openStore(
  config: BackendConfig,
  database: Database,
): Promise<CounterStore> {
  if (config.redisUrl !== null) {
    return createRedisCounters(config.redisUrl, config.log);
  }
  return Promise.resolve(
    config.databaseUrl === null
      ? createMemoryCounters()
      : createPostgresCounters(database),
  );
}

/**
 * Limits that every backend on the same database shares: counted in Redis
 * where `redisUrl` is set, in Postgres otherwise, and in memory where the
 * database is embedded, which one process has to itself. What a client is
 * known by is stored as a keyed hash only.
 */
export async function createRateLimits(
  config: BackendConfig,
  database: Database,
  secret: string,
): Promise<RateLimits> {
  const store = await openStore(config, database);
  const hashKey = deriveKey(secret, 'rate limits');
  const pseudonymOf = (client: string) =>
    createHmac('sha256', hashKey).update(client).digest('base64url');

  function counter(name: string, seconds: number): Counter {
    const inner = store.createCounter(name, seconds);
    return {
      add: (client, amount) => inner.add(pseudonymOf(client), amount),
      read: (client) => inner.read(pseudonymOf(client)),
      forget: (client) => inner.forget(pseudonymOf(client)),
    };
  }

  function limit(name: string, points: number, seconds: number): SharedLimit {
    const decide = createSharedLimit(
      store.createCounter(name, seconds),
      points,
    );
    // Memory holds hashes too: what a client calls itself may be long.
    return (client) => decide(pseudonymOf(client));
  }

  return {
    counter,
    limit,
    perMinute(name, points) {
      const decide = limit(name, points, 60);
      return async (client) => {
        if (config.rateLimits === false) {
          return undefined;
        }
        const decision = await decide(client);
        return decision.allowed ? undefined : tooManyRequests(decision.msLeft);
      };
    },
    close: () => store.close(),
  };
}
