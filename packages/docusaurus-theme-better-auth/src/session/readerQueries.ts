/** What was read of the reader's data, in the query client. */
type ReaderQueries = {
  /** Asks anew for what a page shows. */
  refresh: () => Promise<void>;
  forget: () => void;
};

/**
 * Null until something has asked for a reader's data. The session does without
 * the query client, so that doc pages do, too; but whose data it is, it knows.
 */
export const readerQueries: {current: ReaderQueries | null} = {current: null};
