import fs from 'node:fs';
import type {PGlite} from '@electric-sql/pglite';
import {openPGlite} from '../database/openPGlite.js';

/** The environment's variable that names the file of an empty database. */
export const EMPTY_CLUSTER = 'TEST_EMPTY_CLUSTER';

/** An empty database in memory, from the files that the test run has made. */
export async function openEmptyCluster(): Promise<PGlite> {
  const file = process.env[EMPTY_CLUSTER];
  if (!file) {
    throw new Error(`${EMPTY_CLUSTER} is not set: run the tests by vitest.`);
  }
  return openPGlite(undefined, {
    loadDataDir: new Blob([fs.readFileSync(file)], {
      type: 'application/x-tar',
    }),
  });
}
