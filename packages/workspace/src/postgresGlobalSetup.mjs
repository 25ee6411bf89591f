// @ts-check
import process from 'node:process';
import {startPostgres} from './postgres.mjs';

/**
 * Vitest's global setup: one Postgres for the whole run, its URL in `TEST_POSTGRES_URL`. A server
 * named there already is used as it is.
 *
 * @returns {Promise<(() => Promise<void>) | undefined>} What ends it.
 */
export default async function setup() {
  if (process.env.TEST_POSTGRES_URL !== undefined) {
    return undefined;
  }
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  return async () => {
    delete process.env.TEST_POSTGRES_URL;
    await server.stop();
  };
}
