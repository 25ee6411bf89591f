import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {createPostgresPool} from '../database/postgresPool.js';

/** Connections that searching has to itself. */
const CONNECTIONS = 3;

/** How long a search may take, in milliseconds. */
const STATEMENT_TIMEOUT_MS = 3_000;

/** The database as searching uses it. */
export type SearchDatabase = Pick<Database, 'query'>;

/**
 * Connections that searching does not share: calls that wait for a session,
 * on a locked table for instance, may take up all others. The embedded
 * database has one for everybody.
 */
export function openSearchDatabase(
  config: BackendConfig,
  database: Database,
): SearchDatabase & {close(): Promise<void>} {
  if (config.databaseUrl === null) {
    return {
      query: (statement, parameters) => database.query(statement, parameters),
      close: () => Promise.resolve(),
    };
  }
  const pool = createPostgresPool(config.databaseUrl, {
    ...config,
    databasePoolSize: CONNECTIONS,
    databaseStatementTimeoutMs: Math.min(
      STATEMENT_TIMEOUT_MS,
      config.databaseStatementTimeoutMs,
    ),
  });
  return {
    query: (statement, parameters) => pool.query(statement, parameters),
    close: () => pool.end(),
  };
}
