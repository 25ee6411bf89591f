import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';

/** Where the accounts of a trial are, in the site's folder. */
export const TRIAL_FOLDER = '.better-auth';

const KEPT_FILE = 'trial.json';

/** What outlives one `docusaurus start`. */
const Kept = z.object({
  port: z.int().min(1).max(65_535),
});
export type Kept = z.infer<typeof Kept>;

/** Makes the folder, readable by its owner only; git ignores it from then on. */
export function makeTrialFolder(siteDir: string): string {
  const folder = path.join(siteDir, TRIAL_FOLDER);
  mkdirSync(folder, {recursive: true, mode: 0o700});
  writeFileSync(path.join(folder, '.gitignore'), '*\n');
  return folder;
}

/** What an earlier start has kept; null where there was none. */
export function readKept(siteDir: string): Kept | null {
  const file = path.join(siteDir, TRIAL_FOLDER, KEPT_FILE);
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Kept for convenience only: a damaged file is as good as none.
    return null;
  }
}

export function writeKept(siteDir: string, kept: Kept): void {
  writeFileSync(
    path.join(makeTrialFolder(siteDir), KEPT_FILE),
    `${JSON.stringify(kept)}\n`,
  );
}
