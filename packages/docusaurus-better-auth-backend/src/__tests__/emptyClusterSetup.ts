import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {openPGlite} from '../database/openPGlite.js';
import {EMPTY_CLUSTER} from './emptyCluster.js';

/**
 * Vitest's global setup: has PGlite make an empty database once and keeps its
 * files, since making one takes most of the time of opening one.
 *
 * @returns What removes the files.
 */
export default async function setup(): Promise<() => void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'empty-cluster-'));
  const file = path.join(folder, 'cluster.tar');
  const database = await openPGlite();
  const dump = await database.dumpDataDir('none');
  await database.close();
  fs.writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
  process.env[EMPTY_CLUSTER] = file;
  return () => {
    fs.rmSync(folder, {recursive: true, force: true});
  };
}
