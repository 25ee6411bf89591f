import type {PGliteInterface} from '@electric-sql/pglite';
import type {PostgresPool, PostgresPoolClient} from 'kysely';

export type PGlitePool = PostgresPool & {
  /** Runs several statements in one text; answers the last one's rows. */
  execute(statements: string): Promise<{rows: unknown[]}>;
};

/**
 * PGlite as a pool of one connection, so that Kysely's own Postgres dialect
 * runs on it. PGlite has a single session: whoever connects next waits, first
 * come first served, or a query of one request would run inside the
 * transaction of another.
 */
export function createPGlitePool(pglite: PGliteInterface): PGlitePool {
  let lastInLine = Promise.resolve();

  const pool: PGlitePool = {
    async connect(): Promise<PostgresPoolClient> {
      const before = lastInLine;
      let leave: () => void = () => undefined;
      lastInLine = new Promise<void>((resolve) => {
        leave = resolve;
      });
      await before;
      return {
        async query(...args: unknown[]) {
          const [text, parameters] = args as [string, unknown[] | undefined];
          const {rows, affectedRows} = await pglite.query(text, parameters);
          return {
            // Kysely reads the count of changed rows by the command's name.
            command: /^\s*(insert|update|delete|merge)/i.test(text)
              ? 'UPDATE'
              : 'SELECT',
            rowCount: affectedRows ?? 0,
            rows,
          };
        },
        release: () => leave(),
      } as PostgresPoolClient;
    },

    async end() {
      await lastInLine;
      await pglite.close();
    },

    async execute(statements) {
      const client = await pool.connect();
      try {
        return (await pglite.exec(statements)).at(-1) ?? {rows: []};
      } finally {
        client.release();
      }
    },
  };
  return pool;
}
