import fs from 'node:fs';
import path from 'node:path';
import type {PGlite} from '@electric-sql/pglite';
import {openPGlite} from './openPGlite.js';

/** Where the embedded database keeps its files, inside of the data folder. */
export const EMBEDDED_FOLDER = 'postgres';

/** Named by Postgres itself; the one file that tells its folder from others. */
const VERSION_FILE = 'PG_VERSION';

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

/** What is in the folder; nothing where there is no folder. */
function listFolder(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

function refuse(folder: string, reason: string, cause?: unknown): Error {
  return new Error(
    `The embedded database in ${folder} cannot be opened: ${reason}. Nothing in it was replaced. Restore a backup into another folder and set DATA_DIR to that, or move this folder away to begin with an empty database.`,
    {cause},
  );
}

/**
 * Makes an empty database beside its final place and moves it there whole: a
 * process that is killed meanwhile leaves nothing that looks like a database.
 */
async function create(
  folder: string,
  fill: (draft: string) => Promise<PGlite>,
): Promise<void> {
  const draft = `${folder}.new`;
  fs.rmSync(draft, {recursive: true, force: true});
  await (await fill(draft)).close();
  // An empty folder, such as a volume's, is in the way on Windows only.
  fs.rmSync(folder, {recursive: true, force: true});
  fs.renameSync(draft, folder);
}

/** Whether there is a database in the data folder, of whatever state. */
export function holdsEmbeddedDatabase(dataDirectory: string): boolean {
  return listFolder(path.join(dataDirectory, EMBEDDED_FOLDER)).length > 0;
}

/**
 * Opens the embedded database of a data folder, and makes it where there is
 * none. The folder is locked by the caller.
 *
 * @param fill Makes the new database in a folder. Default: an empty one.
 * @throws {Error} Where the files are damaged, of another version, or may not
 *   be written: what was found, and what to do. Nothing is replaced then;
 *   PGlite alone would write a new database over a folder without PG_VERSION.
 */
export async function openEmbeddedFolder(
  dataDirectory: string,
  fill: (draft: string) => Promise<PGlite> = (draft) => openPGlite(draft),
): Promise<PGlite> {
  const folder = path.join(dataDirectory, EMBEDDED_FOLDER);
  const files = listFolder(folder);
  if (files.length === 0) {
    await create(folder, fill);
  } else if (!files.includes(VERSION_FILE)) {
    throw refuse(folder, `it holds files but no ${VERSION_FILE}`);
  }
  let version: string;
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
    version = fs.readFileSync(path.join(folder, VERSION_FILE), 'utf8').trim();
  } catch (error) {
    throw refuse(
      folder,
      `this process may not read and write it (${codeOf(error)})`,
      error,
    );
  }
  try {
    return await openPGlite(folder);
  } catch (error) {
    throw refuse(
      folder,
      `its files are damaged, or of another version of Postgres (${VERSION_FILE} says "${version.slice(0, 10)}")`,
      error,
    );
  }
}
