import {RateLimiterMemory, RateLimiterRedis} from 'rate-limiter-flexible';
import type {Log} from '../observability/log.js';
import type {CounterStore} from './counters.js';
import {counterOn, limiterOptions} from './counters.js';

const KEY_PREFIX = 'docusaurus-better-auth:';
const CONNECT_TIMEOUT_MS = 2_000;
/** A counter that takes longer than this is not worth waiting for. */
const COMMAND_TIMEOUT_MS = 500;
const RETRY_MAX_MS = 2_000;

/**
 * Counters in Redis, for several processes. While it is away, each process
 * counts by itself, and the log says so once.
 */
export async function createRedisCounters(
  redisUrl: string,
  log: Log,
): Promise<CounterStore> {
  // Loaded only where it is used: most sites have no Redis.
  const {Redis} = await import('ioredis');
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, RETRY_MAX_MS),
  });
  let isAway = false;
  client.on('error', (error: NodeJS.ErrnoException) => {
    if (!isAway) {
      isAway = true;
      log({
        level: 'error',
        event: 'redis-away',
        code: error.code,
        effect: 'Limits are counted by each process alone.',
      });
    }
  });
  client.on('ready', () => {
    if (isAway) {
      isAway = false;
      log({level: 'info', event: 'redis-back'});
    }
  });
  // It goes on trying by itself.
  await client.connect().catch(() => undefined);
  return {
    createCounter: (name, seconds) =>
      counterOn(
        new RateLimiterRedis({
          ...limiterOptions(`${KEY_PREFIX}${name}`, seconds),
          storeClient: client,
          rejectIfRedisNotReady: true,
          insuranceLimiter: new RateLimiterMemory(
            limiterOptions(name, seconds),
          ),
        }),
      ),
    close() {
      client.disconnect();
      return Promise.resolve();
    },
  };
}
