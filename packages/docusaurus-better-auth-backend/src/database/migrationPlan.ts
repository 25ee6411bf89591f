import type {BetterAuthOptions} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import {readerProfileConstraints} from 'better-auth-reader-profile/postgres';
import type {Kysely} from 'kysely';
import {sql} from 'kysely';
import type {SqlMigration} from './sqlMigrations.js';
import {digest, isForPlace, readSqlMigrations} from './sqlMigrations.js';

/** SQL that brings a database a step further. */
export type MigrationStep = {
  /** The file's name, or whose tables it is about. */
  name: string;
  statements: string;
};

export type MigrationPlan = {
  /** What is to do, in order; empty where the database is up to date. */
  steps: MigrationStep[];
  /** Files that were changed after this database took them. */
  changed: string[];
  /** Files that this database took and this version does not have. */
  unknown: string[];
  /**
   * Whether this database was a gateway's and is now to hold accounts itself:
   * nothing in it would end with an account then.
   */
  wasGateway: boolean;
};

const BETTER_AUTH = 'Better Auth';
const CONSENT_RULES = 'consent rules';

const CREATE_LEDGER = `CREATE TABLE "backendMigration" (
  "name" text PRIMARY KEY,
  "sha256" text NOT NULL,
  "appliedAt" timestamptz NOT NULL DEFAULT now()
);`;

function recordStep(name: string, sha256: string): string {
  return `INSERT INTO "backendMigration" ("name", "sha256") VALUES ('${name}', '${sha256}')
ON CONFLICT ("name") DO UPDATE SET "sha256" = EXCLUDED."sha256", "appliedAt" = now();`;
}

/** Ends a text of statements, even one whose last line is a comment. */
function terminate(statements: string): string {
  return `${statements.trimEnd()}\n;`;
}

async function readLedger(
  database: Kysely<unknown>,
): Promise<Map<string, string> | null> {
  const {rows} = await sql<{
    found: boolean;
  }>`SELECT to_regclass('"backendMigration"') IS NOT NULL AS found`.execute(
    database,
  );
  if (!rows[0]?.found) {
    return null;
  }
  const applied = await sql<{
    name: string;
    sha256: string;
  }>`SELECT "name", "sha256" FROM "backendMigration"`.execute(database);
  return new Map(applied.rows.map(({name, sha256}) => [name, sha256]));
}

/** Whether each consent rule is there; an owner may have dropped one. */
async function hasConsentRules(database: Kysely<unknown>): Promise<boolean> {
  const {rows} = await sql<{count: number}>`SELECT (
    (SELECT count(*) FROM pg_constraint WHERE conrelid = to_regclass('"readerProfile"')
      AND conname IN ('readerProfile_background_needs_consent', 'readerProfile_consent_has_version'))
    + (SELECT count(*) FROM pg_trigger WHERE tgrelid = to_regclass('"consentEvent"')
      AND tgenabled <> 'D' AND tgname IN ('consentEvent_append_only', 'consentEvent_no_truncate'))
  )::int AS count`.execute(database);
  return rows[0]?.count === 4;
}

async function planBetterAuth(
  database: Kysely<unknown>,
  authOptions: BetterAuthOptions,
): Promise<MigrationStep[]> {
  const {toBeCreated, toBeAdded, toBeAddedIndexes, compileMigrations} =
    await getMigrations({
      ...authOptions,
      database: {db: database, type: 'postgres'},
    });
  return [toBeCreated, toBeAdded, toBeAddedIndexes].some(
    ({length}) => length > 0,
  )
    ? [{name: BETTER_AUTH, statements: await compileMigrations()}]
    : [];
}

async function planConsentRules(
  database: Kysely<unknown>,
  applied: ReadonlyMap<string, string>,
): Promise<MigrationStep[]> {
  const statements = readerProfileConstraints().map(terminate).join('\n');
  const sha256 = digest(statements);
  return applied.get(CONSENT_RULES) === sha256 &&
    (await hasConsentRules(database))
    ? []
    : [
        {
          name: CONSENT_RULES,
          statements: `${statements}\n${recordStep(CONSENT_RULES, sha256)}`,
        },
      ];
}

/**
 * What a database lacks of what this version needs. Only reads.
 *
 * @param authOptions Null where Better Auth's tables are in another database,
 *   behind a gateway.
 * @throws Where the database does not answer.
 */
export async function planMigration(
  database: Kysely<unknown>,
  authOptions: BetterAuthOptions | null,
  migrations: readonly SqlMigration[] = readSqlMigrations(),
): Promise<MigrationPlan> {
  const ledger = await readLedger(database);
  const applied = ledger ?? new Map<string, string>();
  const steps: MigrationStep[] =
    ledger === null
      ? [{name: 'backendMigration', statements: CREATE_LEDGER}]
      : [];
  if (authOptions !== null) {
    steps.push(
      ...(await planBetterAuth(database, authOptions)),
      ...(await planConsentRules(database, applied)),
    );
  }
  const place = authOptions === null ? 'gateway' : 'in process';
  for (const migration of migrations) {
    const {name, statements, sha256} = migration;
    if (!applied.has(name) && isForPlace(migration, place)) {
      steps.push({
        name,
        statements: `${terminate(statements)}\n${recordStep(name, sha256)}`,
      });
    }
  }
  const known = new Set([CONSENT_RULES, ...migrations.map(({name}) => name)]);
  return {
    steps,
    changed: migrations
      .filter(({name, sha256}) => (applied.get(name) ?? sha256) !== sha256)
      .map(({name}) => name),
    unknown: [...applied.keys()].filter((name) => !known.has(name)).sort(),
    wasGateway:
      authOptions !== null &&
      migrations.some(
        (migration) =>
          applied.has(migration.name) && !isForPlace(migration, 'in process'),
      ),
  };
}

/** What stands in the way of a plan: one sentence for each reason. */
export function describeObstacles({
  changed,
  unknown,
  wasGateway,
}: MigrationPlan): string[] {
  return [
    ...(wasGateway
      ? [
          'This database was used in gateway mode: its profiles belong to accounts in another service. Set BETTER_AUTH_UPSTREAM to that service again, or take another database.',
        ]
      : []),
    ...changed.map(
      (name) =>
        `${name} was changed after this database took it. Put the file back as it was, and make the change in a new migration.`,
    ),
    ...unknown.map(
      (name) =>
        `${name} is a migration that this version does not have: a newer version has migrated this database. Run that version or a later one.`,
    ),
  ];
}
