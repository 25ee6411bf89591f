import {ReaderProfileError} from 'better-auth-reader-profile';
import {Preferences} from 'better-auth-reader-profile/contract';
import type {Database} from '../database/openDatabase.js';
import type {ReaderDataStore} from '../privacy/readerData.js';

/** Postgres' code where a row points to nothing: the account is gone. */
const FOREIGN_KEY_VIOLATION = '23503';

export type PreferenceStore = {
  /** Empty ones where nothing is kept. */
  get(userId: string): Promise<Preferences>;
  /**
   * Replaces all of them.
   * @throws {ReaderProfileError} 401 where the account is gone.
   */
  set(userId: string, preferences: Preferences): Promise<void>;
  /** For the reader's export, and for erasure. */
  data: ReaderDataStore;
};

/** Preferences in the table `readerPreferences`, one row a reader. */
export function createPreferenceStore(
  database: Pick<Database, 'query'>,
): PreferenceStore {
  async function get(userId: string): Promise<Preferences> {
    const [row] = await database.query<{preferences: unknown}>(
      'SELECT "preferences" FROM "readerPreferences" WHERE "userId" = $1',
      [userId],
    );
    return Preferences.parse(row?.preferences ?? {});
  }

  return {
    get,

    async set(userId, preferences) {
      try {
        await database.query(
          `INSERT INTO "readerPreferences" ("userId", "preferences") VALUES ($1, $2::jsonb)
           ON CONFLICT ("userId") DO UPDATE SET "preferences" = excluded."preferences", "updatedAt" = now()`,
          [userId, JSON.stringify(preferences)],
        );
      } catch (error) {
        if ((error as {code?: unknown}).code === FOREIGN_KEY_VIOLATION) {
          throw new ReaderProfileError(401, 'This account no longer exists.');
        }
        throw error;
      }
    },

    data: {
      name: 'preferences',
      export: get,
      erase: async (userId) => {
        await database.query(
          'DELETE FROM "readerPreferences" WHERE "userId" = $1',
          [userId],
        );
      },
    },
  };
}
