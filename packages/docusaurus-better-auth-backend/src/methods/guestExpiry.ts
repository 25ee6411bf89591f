import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {describeError} from '../observability/log.js';

const INTERVAL_MS = 3_600_000;

/**
 * Deletes guests who have no way back in: all of their sessions are over. What
 * else is held about them goes with the account, as everybody's does.
 */
export async function deleteLostGuests(
  database: Pick<Database, 'query'>,
): Promise<void> {
  await database.query(
    `DELETE FROM "user" AS u
     WHERE u."isAnonymous"
       AND u."createdAt" < now() - interval '1 hour'
       AND NOT EXISTS (
         SELECT 1 FROM "session" AS s
         WHERE s."userId" = u."id" AND s."expiresAt" > now()
       )`,
  );
}

/** Looks for lost guests now and once an hour, where there are guests at all. */
export function createGuestExpiry(
  {authMethods, log}: Pick<BackendConfig, 'authMethods' | 'log'>,
  database: Pick<Database, 'query'>,
) {
  let timer: NodeJS.Timeout | undefined;
  let sweeping = Promise.resolve();

  function sweep(): void {
    sweeping = deleteLostGuests(database).catch((error: unknown) => {
      // Not migrated yet, or away: the next round comes.
      log({level: 'warn', event: 'guest-expiry', ...describeError(error)});
    });
  }

  return {
    start() {
      if (authMethods.includes('anonymous')) {
        sweep();
        timer = setInterval(sweep, INTERVAL_MS).unref();
      }
    },
    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
