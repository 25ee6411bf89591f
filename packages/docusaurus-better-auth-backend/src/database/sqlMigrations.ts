import {createHash} from 'node:crypto';
import fs from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Beside `src` and `lib`, so that both find it. */
const FOLDER = new URL('../../migrations/', import.meta.url);

/**
 * `0007_name.sql`; `0007_name.users.sql` where Better Auth's own tables are in
 * this database; `0007_name.gateway.sql` where they are not.
 */
const FILE_NAME = /^\d{4}_\w+(\.users|\.gateway)?\.sql$/;

/** A numbered file: SQL without BEGIN or COMMIT, for a transaction of ours. */
export type SqlMigration = {
  name: string;
  statements: string;
  /** Digest of the text, whatever the line ends of the checkout are. */
  sha256: string;
};

/** @param place Whether Better Auth's tables are in this database. */
export function isForPlace(
  {name}: SqlMigration,
  place: 'in process' | 'gateway',
): boolean {
  return place === 'in process'
    ? !name.endsWith('.gateway.sql')
    : !name.endsWith('.users.sql');
}

export function digest(statements: string): string {
  return createHash('sha256')
    .update(statements.replaceAll('\r\n', '\n'))
    .digest('hex');
}

/** Every numbered migration of this backend's own tables, in order. */
export function readSqlMigrations(folder: URL = FOLDER): SqlMigration[] {
  return fs
    .readdirSync(fileURLToPath(folder))
    .filter((name) => FILE_NAME.test(name))
    .sort()
    .map((name) => {
      const statements = fs.readFileSync(new URL(name, folder), 'utf8');
      return {name, statements, sha256: digest(statements)};
    });
}
