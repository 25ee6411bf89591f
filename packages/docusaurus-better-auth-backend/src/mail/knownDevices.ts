import * as z from 'zod';
import type {Database} from '../database/openDatabase.js';
import type {ReaderDataStore} from '../privacy/readerData.js';

const KnownDevices = z.array(z.string());

/** Kinds of device as an account remembers them; null where it has none yet. */
export function readKnownDevices(stored: unknown): string[] | null {
  if (typeof stored !== 'string') {
    return null;
  }
  try {
    return KnownDevices.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

/** What the notice of a new device remembers, as part of a reader's data. */
export function createKnownDevicesStore(
  database: Pick<Database, 'query'>,
): ReaderDataStore {
  return {
    name: 'known_devices',

    async export(userId) {
      const [row] = await database.query<{knownDevices: unknown}>(
        `SELECT "knownDevices" FROM "user" WHERE "id" = $1`,
        [userId],
      );
      return readKnownDevices(row?.knownDevices) ?? [];
    },

    // A column of the account's own row, which is gone with the account.
    erase: () => Promise.resolve(),
  };
}
