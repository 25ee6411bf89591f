import type {DBAdapter} from 'better-auth';
import {getAdapter} from 'better-auth/db/adapter';
import {readerProfile} from 'better-auth-reader-profile';
import type {Database} from '../../database/openDatabase.js';

/**
 * Better Auth's own adapter for the reader profile's tables, without a Better
 * Auth that would want its other tables here.
 */
export async function createGatewayAdapter(
  database: Database,
): Promise<DBAdapter> {
  const adapter = await getAdapter({
    database: {db: database.kysely, type: 'postgres', transaction: true},
    plugins: [readerProfile()],
    logger: {disabled: true},
  });
  return {
    ...adapter,
    // Whoever the upstream signs in exists; their row is not here to be found.
    findOne: <T>(query: Parameters<typeof adapter.findOne>[0]) =>
      query.model === 'user'
        ? Promise.resolve({id: query.where[0]?.value} as T)
        : adapter.findOne<T>(query),
  };
}

/**
 * Erases a reader's profile and consent events, for an account that is gone.
 * In one statement, so that the setting by which the database lets events go
 * ends with it.
 */
export async function eraseGatewayProfile(
  database: Pick<Database, 'query'>,
  userId: string,
): Promise<void> {
  await database.query(
    `WITH profile AS (DELETE FROM "readerProfile" WHERE "userId" = $1)
DELETE FROM "consentEvent" USING (
  SELECT set_config('docusaurus_better_auth.erased_reader', $1, true) AS id
) AS erased WHERE "consentEvent"."userId" = erased.id`,
    [userId],
  );
}
