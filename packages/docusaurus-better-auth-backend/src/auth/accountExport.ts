import type {BetterAuthOptions, DBAdapter, User} from 'better-auth';
import {parseUserOutput} from 'better-auth/db';

/** What is held of an account, without passwords and tokens. */
export type AccountExport = {
  account: Record<string, unknown>;
  linked_accounts: Record<string, unknown>[];
  sessions: Record<string, unknown>[];
  /** Left out where this server has no passkeys. */
  passkeys?: Record<string, unknown>[];
  /** Left out where this server asks for no second factor. */
  two_factor?: Record<string, unknown>[];
};

/** Rows that are asked for: more than a reader ever has. */
const MAX_ROWS = 10_000;

/** What of these rows is the reader's to see; the rest are secrets. */
const LINKED_ACCOUNT_FIELDS = [
  'id',
  'providerId',
  'accountId',
  'scope',
  'createdAt',
  'updatedAt',
];
const SESSION_FIELDS = [
  'id',
  'userAgent',
  'ipAddress',
  'createdAt',
  'updatedAt',
  'expiresAt',
];
const PASSKEY_FIELDS = [
  'id',
  'name',
  'credentialID',
  'deviceType',
  'backedUp',
  'transports',
  'aaguid',
  'createdAt',
];
/** Whether an authenticator app was confirmed, and until when it is locked. */
const TWO_FACTOR_FIELDS = ['id', 'verified', 'lockedUntil'];

type Row = Record<string, unknown>;

function toSnakeCase(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`),
      value,
    ]),
  );
}

function pick(row: Row, fields: readonly string[]): Row {
  return toSnakeCase(
    Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
  );
}

/**
 * Parts of a reader's export from Better Auth's rows, in or out of process.
 *
 * @param user Without fields that Better Auth keeps to itself.
 */
export function toAccountExport(
  user: Row,
  accounts: readonly Row[],
  sessions: readonly Row[],
): AccountExport {
  return {
    account: toSnakeCase(user),
    linked_accounts: accounts.map((row) => pick(row, LINKED_ACCOUNT_FIELDS)),
    sessions: sessions.map((row) => pick(row, SESSION_FIELDS)),
  };
}

/** Reads an account from Better Auth's own tables; null where it is gone. */
export async function exportAccount(
  adapter: Pick<DBAdapter, 'findOne' | 'findMany'>,
  options: BetterAuthOptions,
  userId: string,
): Promise<AccountExport | null> {
  const user = await adapter.findOne<User & Row>({
    model: 'user',
    where: [{field: 'id', value: userId}],
  });
  if (!user) {
    return null;
  }
  const ofUser = {
    where: [{field: 'userId', value: userId}],
    limit: MAX_ROWS,
  };
  const exported = toAccountExport(
    parseUserOutput(options, user),
    await adapter.findMany<Row>({model: 'account', ...ofUser}),
    await adapter.findMany<Row>({model: 'session', ...ofUser}),
  );
  const hasPlugin = (id: string) =>
    (options.plugins ?? []).some((plugin) => plugin.id === id);
  const readRows = async (model: string, fields: readonly string[]) =>
    (await adapter.findMany<Row>({model, ...ofUser})).map((row) =>
      pick(row, fields),
    );
  return {
    ...exported,
    ...(hasPlugin('passkey') && {
      passkeys: await readRows('passkey', PASSKEY_FIELDS),
    }),
    ...(hasPlugin('two-factor') && {
      two_factor: await readRows('twoFactor', TWO_FACTOR_FIELDS),
    }),
  };
}
