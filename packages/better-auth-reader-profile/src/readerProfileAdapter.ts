import type {DBAdapter} from 'better-auth';

/** Rows of the plugin's tables, in or out of a transaction. */
export type Rows = Pick<
  DBAdapter,
  'create' | 'findOne' | 'findMany' | 'update' | 'deleteMany'
>;

/**
 * What the rules need of a database: any Better Auth adapter, whatever its
 * server's options. `(await auth.$context).adapter` is one.
 */
export type ReaderProfileAdapter = Rows & {
  transaction<R>(work: (trx: Rows) => Promise<R>): Promise<R>;
};
