import type {BetterAuthDBSchema} from 'better-auth/db';
import type {Database} from '../database/openDatabase.js';

/**
 * A session and its user, named and ordered as Better Auth answers them; the
 * session without its token, which no answer of this backend bears.
 */
export type FoundSession = {
  session: Record<string, unknown> & {expiresAt: Date};
  user: Record<string, unknown> & {id: string; name: string; email: string};
};

type Column = {
  key: string;
  /** Name in the table. */
  column: string;
  /** Better Auth answers ids as text, whatever their column's type. */
  isId: boolean;
};

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Columns that Better Auth answers, in its order; null where it computes one. */
function readColumns(
  table: BetterAuthDBSchema[string],
): readonly Column[] | null {
  const fields = Object.entries(table.fields).filter(([key]) => key !== 'id');
  if (fields.some(([, field]) => field.transform?.output)) {
    return null;
  }
  return [
    ...fields
      .filter(([, {returned}]) => returned !== false)
      .map(([key, field]) => ({
        key,
        column: field.fieldName ?? key,
        isId: field.references?.field === 'id',
      })),
    {key: 'id', column: 'id', isId: true},
  ];
}

/**
 * One statement for a session and its user, in place of Better Auth's two.
 *
 * @returns Null where Better Auth's tables hold more than columns can tell.
 */
export function createSessionQuery(
  database: Pick<Database, 'query'>,
  tables: BetterAuthDBSchema,
): ((token: string) => Promise<FoundSession | null>) | null {
  const {session, user} = tables;
  const sessionColumns =
    session && readColumns(session)?.filter(({key}) => key !== 'token');
  const userColumns = user && readColumns(user);
  if (!sessionColumns || !userColumns) {
    return null;
  }
  const nameOf = (key: string) => quote(session.fields[key]?.fieldName ?? key);
  const select = [
    ...sessionColumns.map(
      ({column}, index) => `s.${quote(column)} AS s${String(index)}`,
    ),
    ...userColumns.map(
      ({column}, index) => `u.${quote(column)} AS u${String(index)}`,
    ),
  ].join(', ');
  const statement = `SELECT ${select} FROM ${quote(session.modelName)} s JOIN ${quote(user.modelName)} u ON u."id" = s.${nameOf('userId')} WHERE s.${nameOf('token')} = $1`;

  const shape = (
    columns: readonly Column[],
    prefix: string,
    row: Record<string, unknown>,
  ) =>
    Object.fromEntries(
      columns.map(({key, isId}, index) => {
        const value = row[`${prefix}${String(index)}`];
        return [key, isId && typeof value === 'number' ? String(value) : value];
      }),
    );

  return async (token) => {
    const [row] = await database.query<Record<string, unknown>>(statement, [
      token,
    ]);
    return row
      ? {
          // Better Auth's core fields, whatever a plugin adds to them.
          session: shape(sessionColumns, 's', row) as FoundSession['session'],
          user: shape(userColumns, 'u', row) as FoundSession['user'],
        }
      : null;
  };
}
