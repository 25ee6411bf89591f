import fs from 'node:fs';

/**
 * Makes the data folder, readable by its owner only, where it is not there.
 *
 * @throws {Error} Where it can't be made: why, and what to do.
 */
export function makeDataFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, {recursive: true, mode: 0o700});
  } catch (error) {
    throw new Error(
      `DATA_DIR: "${folder}" cannot be made a folder (${(error as NodeJS.ErrnoException).code ?? 'error'}). Set DATA_DIR to a folder that the backend may write to.`,
      {cause: error},
    );
  }
}
