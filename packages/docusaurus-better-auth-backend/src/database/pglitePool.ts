import type {PGliteInterface} from '@electric-sql/pglite';
import type {PostgresPoolClient} from 'kysely';
import type {DatabasePool} from './postgresPool.js';

/**
 * PGlite as a pool of one connection, so that Kysely's own Postgres dialect
 * runs on it. PGlite has a single session: whoever connects next waits, first
 * come first served, or a query of one request would run inside the
 * transaction of another.
 */
export function createPGlitePool(pglite: PGliteInterface): DatabasePool {
  let lastInLine = Promise.resolve();
  let inLine = 0;

  /** As `pg` does, a text without parameters may hold several statements. */
  async function run(text: string, parameters: unknown[] = []) {
    return parameters.length > 0
      ? pglite.query(text, parameters)
      : ((await pglite.exec(text)).at(-1) ?? {rows: [], affectedRows: 0});
  }

  async function connect(): Promise<PostgresPoolClient> {
    const before = lastInLine;
    let leave: () => void = () => undefined;
    lastInLine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    inLine += 1;
    await before;
    return {
      async query(text: string, parameters?: unknown[]) {
        const {rows, affectedRows} = await run(text, parameters);
        return {
          // Kysely reads the count of changed rows by the command's name.
          command: /^\s*(insert|update|delete|merge)/i.test(text)
            ? 'UPDATE'
            : 'SELECT',
          rowCount: affectedRows ?? 0,
          rows,
        };
      },
      release() {
        inLine -= 1;
        leave();
      },
    } as PostgresPoolClient;
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
    async end() {
      await lastInLine;
      await pglite.close();
    },
    stats: () => ({
      total: 1,
      idle: inLine === 0 ? 1 : 0,
      waiting: Math.max(0, inLine - 1),
    }),
  };
}
