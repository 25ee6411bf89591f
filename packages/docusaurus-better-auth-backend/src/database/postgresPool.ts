import type {PostgresPool, PostgresPoolClient} from 'kysely';
import pg from 'pg';
import type {BackendConfig} from '../config.js';

const IDLE_TIMEOUT_MS = 30_000;

/** How much longer than the server the client waits for a slow statement. */
const GRACE_MS = 1_000;

/** What Postgres, and poolers in front of it, call a broken protocol. */
const PROTOCOL_VIOLATION = '08P01';

/** What a pool does right now: numbers for `/metrics`. */
export type PoolStats = {
  /** Connections that are open. */
  total: number;
  /** Open connections that nobody uses. */
  idle: number;
  /** Callers that wait for one. */
  waiting: number;
};

/** A pool that runs one statement by itself, or lends a connection to Kysely. */
export type DatabasePool = PostgresPool & {
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  stats(): PoolStats;
};

/**
 * Why a connection was not had, in words; the error's code is kept.
 *
 * @param variable The environment variable that holds the database's URL.
 */
export function describeConnectError(variable: string, error: unknown): Error {
  const {code, message} = error as NodeJS.ErrnoException;
  return Object.assign(
    new Error(
      // Node leaves the message empty where it tried several addresses.
      `The database in ${variable} does not let us in: ${message || (code ?? 'no reason given')}. Check host, port, user and password, and that it runs.`,
      {cause: error},
    ),
    code !== undefined && {code},
  );
}

function isReadTimeout(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/**
 * Whether the server, or a pooler before it, says with this error that it ends
 * the connection: classes 08 and 57P of
 * {@link https://www.postgresql.org/docs/current/errcodes-appendix.html}.
 */
function isFarewell(error: unknown): boolean {
  const {code} = error as {code?: unknown};
  return typeof code === 'string' && /^(?:08|57P)/.test(code);
}

/**
 * A connection that is closed, not kept for the next caller, once an answer
 * did not come in time, since the server may still be at work on it, or once
 * the server has taken its leave.
 */
function lend(client: pg.PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  async function query(...args: unknown[]) {
    const [text, parameters] = args as [string, unknown[] | undefined];
    if (broken) {
      throw broken;
    }
    try {
      return await client.query(text, parameters);
    } catch (error) {
      if (isReadTimeout(error) || isFarewell(error)) {
        broken = error as Error;
      }
      throw error;
    }
  }
  return {
    // Kysely's other form of it, with a cursor, is not used here.
    query: query as unknown as PostgresPoolClient['query'],
    release: () => {
      client.release(broken);
    },
  };
}

/**
 * Connections to Postgres, directly or through a pooler that gives each
 * transaction another server connection: nothing here outlives a transaction.
 */
export function createPostgresPool(
  databaseUrl: string,
  config: BackendConfig,
): DatabasePool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: config.databasePoolSize,
    connectionTimeoutMillis: config.databaseConnectTimeoutMs,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'docusaurus-better-auth-backend',
    statement_timeout: config.databaseStatementTimeoutMs,
    query_timeout: config.databaseStatementTimeoutMs + GRACE_MS,
  });
  // A connection that breaks would end the process otherwise, one that is lent
  // as well as an idle one; the pool opens a new one when it is needed.
  pool.on('connect', (client) => {
    client.on('error', (error: Error & {code?: string}) => {
      config.log({
        level: 'error',
        event: 'database-connection',
        code: error.code,
      });
    });
  });
  // It tells of idle ones once more.
  pool.on('error', () => undefined);

  async function connectClient(): Promise<pg.PoolClient> {
    try {
      return await pool.connect();
    } catch (error) {
      const isRefusedByPooler =
        (error as {code?: unknown}).code === PROTOCOL_VIOLATION &&
        (error as Error).message.includes('startup parameter');
      if (!isRefusedByPooler || !pool.options.statement_timeout) {
        throw error;
      }
      // PgBouncer, and Neon's pooler with it, takes no time limit at the
      // start of a connection. The client's own limit stays.
      pool.options.statement_timeout = false;
      return pool.connect();
    }
  }

  async function connect(): Promise<PostgresPoolClient> {
    try {
      return lend(await connectClient());
    } catch (error) {
      throw describeConnectError('DATABASE_URL', error);
    }
  }

  return {
    connect,
    async query<Row>(statement: string, parameters: unknown[] = []) {
      const client = await connect();
      try {
        return (await client.query<Row>(statement, parameters)).rows;
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
    stats: () => ({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  };
}
