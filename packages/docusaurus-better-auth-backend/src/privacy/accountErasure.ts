import type {AuthFeature} from '../auth/authOptions.js';
import type {Database} from '../database/openDatabase.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import type {ReaderData} from './readerData.js';

/**
 * Links and codes under way that name the account: by its id (reset, delete)
 * or its e-mail address (magic link, code).
 */
const ERASE_VERIFICATIONS = `DELETE FROM "verification"
WHERE "value" IN ($1, $2)
  OR "identifier" = $2
  OR right("identifier", length($2) + 1) = '-' || $2
  OR strpos("value", to_json($2::text)::text) > 0`;

/**
 * Erases what is held about a reader once Better Auth has deleted the account,
 * whoever asked for it: the reader or an admin. Rows with a foreign key are
 * gone by then, in the deletion's own transaction; the rest follows here.
 */
export function createAccountErasure(
  readerData: Pick<ReaderData, 'eraseReader'>,
  database: Pick<Database, 'query'>,
  log: Log,
): AuthFeature {
  async function erase({id, email}: {id: string; email: string}) {
    try {
      await database.query(ERASE_VERIFICATIONS, [id, email]);
      await readerData.eraseReader(id);
    } catch (error) {
      // The account is gone, and nobody signed in could ask again.
      log({level: 'error', event: 'erasure-failed', ...describeError(error)});
    }
  }

  return {
    plugins: [
      {
        id: 'account-erasure',
        init: () => ({
          options: {databaseHooks: {user: {delete: {after: erase}}}},
        }),
      },
    ],
  };
}
