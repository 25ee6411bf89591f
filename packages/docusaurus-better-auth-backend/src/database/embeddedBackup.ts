import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {BackendConfig} from '../config.js';
import {makeDataFolder} from './dataFolder.js';
import {holdsEmbeddedDatabase, openEmbeddedFolder} from './embeddedFolder.js';
import {lockFolder} from './folderLock.js';
import {openPGlite} from './openPGlite.js';

function requireEmbedded({databaseUrl, dataDirectory}: BackendConfig): string {
  if (databaseUrl !== null) {
    throw new Error(
      'DATABASE_URL is set, and this command is for the embedded database. Back Postgres up by pg_dump, and restore it by pg_restore.',
    );
  }
  return dataDirectory;
}

async function withLock<Result>(
  dataDirectory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const unlock = lockFolder(dataDirectory);
  try {
    return await work();
  } finally {
    unlock();
  }
}

/** Writes a file whole or not at all, readable by its owner only. */
function writeNewFile(file: string, content: Uint8Array): void {
  const draft = `${file}.part`;
  try {
    fs.writeFileSync(draft, content, {mode: 0o600, flush: true});
    fs.linkSync(draft, file);
  } finally {
    fs.rmSync(draft, {force: true});
  }
}

/**
 * Writes the embedded database into one file, a `tar.gz` of its folder. The
 * secret that signs cookies is not in it. The backend must not run.
 *
 * @throws {Error} Where a backend runs, there is no database, or the file is
 *   there already.
 */
export async function backUpEmbedded(
  config: BackendConfig,
  file: string,
): Promise<void> {
  const dataDirectory = requireEmbedded(config);
  if (fs.existsSync(file)) {
    throw new Error(`${file} is there already. Name a file that is not.`);
  }
  if (!holdsEmbeddedDatabase(dataDirectory)) {
    throw new Error(
      `There is no database in ${dataDirectory}. Set DATA_DIR to the folder that the backend uses.`,
    );
  }
  await withLock(dataDirectory, async () => {
    const database = await openEmbeddedFolder(dataDirectory);
    try {
      const dump = await database.dumpDataDir('gzip');
      writeNewFile(file, new Uint8Array(await dump.arrayBuffer()));
    } finally {
      await database.close();
    }
  });
}

/**
 * Makes the embedded database of a data folder from a file that
 * {@link backUpEmbedded} wrote.
 *
 * @throws {Error} Where the folder holds a database already, or the file is no
 *   whole backup; the folder is left as it was.
 */
export async function restoreEmbedded(
  config: BackendConfig,
  file: string,
): Promise<void> {
  const dataDirectory = requireEmbedded(config);
  let content: Buffer;
  try {
    content = fs.readFileSync(file);
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
      {cause: error},
    );
  }
  if (holdsEmbeddedDatabase(dataDirectory)) {
    throw new Error(
      `${dataDirectory} holds a database already, which is not overwritten. Set DATA_DIR to an empty folder, or move "${path.join(dataDirectory, 'postgres')}" away.`,
    );
  }
  makeDataFolder(dataDirectory);
  await withLock(dataDirectory, async () => {
    const database = await openEmbeddedFolder(dataDirectory, async (draft) => {
      try {
        // Unpacked here: where PGlite does, a file cut short ends the process.
        const archive = new Uint8Array(gunzipSync(content));
        return await openPGlite(draft, {
          loadDataDir: new Blob([archive], {type: 'application/x-tar'}),
        });
      } catch (error) {
        fs.rmSync(draft, {recursive: true, force: true});
        throw new Error(
          `${file} is no whole backup of an embedded database; nothing was restored.`,
          {cause: error},
        );
      }
    });
    await database.close();
  });
}
