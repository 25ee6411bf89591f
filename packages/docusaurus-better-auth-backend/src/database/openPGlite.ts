import type {PGliteOptions} from '@electric-sql/pglite';
import {PGlite} from '@electric-sql/pglite';
import {pg_trgm} from '@electric-sql/pglite/contrib/pg_trgm';

/**
 * Opens PGlite with the extensions that our migrations ask for.
 *
 * @param dataDir A folder, or `memory://`. Default: in memory.
 */
export function openPGlite(
  dataDir?: string,
  options: Omit<PGliteOptions, 'extensions'> = {},
): Promise<PGlite> {
  return PGlite.create({
    ...options,
    ...(dataDir !== undefined && {dataDir}),
    extensions: {pg_trgm},
  });
}
