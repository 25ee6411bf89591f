/**
 * By their class or code, what Postgres can't do at this moment: a broken
 * connection, no disk or memory left, a time limit or shutdown, a lock.
 */
const NOT_NOW = /^(08|53|57)|^55P03$/;

/** Whether an error, or what caused it, is gone if one comes back later. */
export function isNotNow(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const {code} = error as {code?: unknown};
  return (
    (typeof code === 'string' &&
      /^[\dA-Z]{5}$/.test(code) &&
      NOT_NOW.test(code)) ||
    // The pool's own words, which bear no code.
    error.message === 'Query read timeout' ||
    isNotNow(error.cause)
  );
}
