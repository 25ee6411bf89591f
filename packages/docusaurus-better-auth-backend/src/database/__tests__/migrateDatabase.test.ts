import type {BetterAuthOptions} from 'better-auth';
import {admin} from 'better-auth/plugins/admin';
import {readerProfile} from 'better-auth-reader-profile';
import pg from 'pg';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {DATABASE_KINDS, emptyDatabase} from '../../__tests__/testBackend.js';
import {resolveConfig} from '../../config.js';
import {isMigrated, migrateDatabase} from '../migrateDatabase.js';
import {withPostgresMigrationLock} from '../migrationLock.js';
import {planMigration} from '../migrationPlan.js';
import type {Database} from '../openDatabase.js';
import {openDatabase} from '../openDatabase.js';
import type {SqlMigration} from '../sqlMigrations.js';
import {digest, readSqlMigrations} from '../sqlMigrations.js';

const AUTH: BetterAuthOptions = {
  secret: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
  plugins: [readerProfile(), admin()],
  telemetry: {enabled: false},
  logger: {disabled: true},
};

const migration = (name: string, statements: string): SqlMigration => ({
  name,
  statements,
  sha256: digest(statements),
});

describe.each(DATABASE_KINDS)('migrations on %s', (kind) => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(resolveConfig(await emptyDatabase(kind)));
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query('DROP SCHEMA public CASCADE');
    await database.query('CREATE SCHEMA public');
  });

  const tables = async () =>
    (
      await database.query<{name: string}>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      )
    ).map(({name}) => name);

  it('make everything, are done with then, and keep what is there', async () => {
    expect(await isMigrated(database, AUTH)).toBe(false);
    await migrateDatabase(database, AUTH);
    expect(await isMigrated(database, AUTH)).toBe(true);
    expect(await tables()).toEqual(
      expect.arrayContaining([
        'account',
        'backendMigration',
        'consentEvent',
        'readerPreferences',
        'session',
        'user',
      ]),
    );
    const before = await database.query('SELECT * FROM "backendMigration"');
    expect(before.length).toBeGreaterThan(2);
    await migrateDatabase(database, AUTH);
    expect(await database.query('SELECT * FROM "backendMigration"')).toEqual(
      before,
    );
  });

  it('leave Better Auth’s tables to others in a gateway', async () => {
    await migrateDatabase(database, null);
    expect(await isMigrated(database, null)).toBe(true);
    const made = await tables();
    expect(made).toContain('readerProfile');
    expect(made).not.toContain('user');
    // The same database, once accounts are kept here, too.
    expect(await isMigrated(database, AUTH)).toBe(false);
  });

  it('are told by a look that changes nothing, and are the SQL that a look tells', async () => {
    const {steps} = await planMigration(database.kysely, AUTH);
    expect(await tables()).toEqual([]);
    const names = steps.map(({name}) => name);
    expect(names.slice(0, 4)).toEqual([
      'backendMigration',
      'Better Auth',
      'consent rules',
      '0001_reader_preferences.sql',
    ]);
    expect(names).toEqual([
      ...names.slice(0, 3),
      ...readSqlMigrations()
        .map(({name}) => name)
        .filter((name) => !name.endsWith('.gateway.sql')),
    ]);
    await database.query(steps.map(({statements}) => statements).join('\n'));
    expect(await isMigrated(database, AUTH)).toBe(true);
  });

  it('roll back whole and name the file where one fails', async () => {
    const files = [
      migration('0001_good.sql', 'CREATE TABLE good (id int)'),
      migration(
        '0002_bad.sql',
        'CREATE TABLE half (id int); INSERT INTO nowhere VALUES (1); CREATE TABLE never (id int)',
      ),
    ];
    await expect(migrateDatabase(database, AUTH, files)).rejects.toThrow(
      'The migration "0002_bad.sql" failed, and nothing was changed: relation "nowhere" does not exist.',
    );
    expect(await tables()).toEqual([]);
  });

  it('refuse a file that was changed after it was applied, whatever its line ends', async () => {
    const file = migration('0001_one.sql', 'CREATE TABLE one (\n id int)');
    await migrateDatabase(database, AUTH, [file]);
    await migrateDatabase(database, AUTH, [
      migration('0001_one.sql', 'CREATE TABLE one (\r\n id int)'),
    ]);
    await expect(
      migrateDatabase(database, AUTH, [
        migration('0001_one.sql', 'CREATE TABLE one (id bigint)'),
        migration('0002_two.sql', 'CREATE TABLE two (id int)'),
      ]),
    ).rejects.toThrow(
      '0001_one.sql was changed after this database took it. Put the file back as it was, and make the change in a new migration.',
    );
    expect(await tables()).not.toContain('two');
  });

  it('let an older version go on', async () => {
    await migrateDatabase(database, AUTH, [
      migration('0001_one.sql', 'CREATE TABLE one (id int)'),
      migration('9000_newer.sql', 'CREATE TABLE newer (id int)'),
    ]);
    const older = [migration('0001_one.sql', 'CREATE TABLE one (id int)')];
    await migrateDatabase(database, AUTH, older);
    const plan = await planMigration(database.kysely, AUTH, older);
    expect(plan).toMatchObject({
      steps: [],
      changed: [],
      unknown: ['9000_newer.sql'],
    });
  });

  it('put back a consent rule that somebody dropped', async () => {
    await migrateDatabase(database, AUTH);
    await database.query(
      'DROP TRIGGER "consentEvent_append_only" ON "consentEvent"',
    );
    expect(await isMigrated(database, AUTH)).toBe(false);
    await migrateDatabase(database, AUTH);
    expect(await isMigrated(database, AUTH)).toBe(true);
  });
});

describe('the lock', () => {
  it('takes eight first migrations at once', async () => {
    const options = await emptyDatabase('Postgres');
    const databases = await Promise.all(
      Array.from({length: 8}, () => openDatabase(resolveConfig(options))),
    );
    await Promise.all(databases.map((each) => migrateDatabase(each, AUTH)));
    for (const each of databases) {
      expect(await isMigrated(each, AUTH)).toBe(true);
      await each.close();
    }
  });

  it('is waited for up to a limit, and is gone with whoever held it', async () => {
    const config = resolveConfig(await emptyDatabase('Postgres'));
    const holder = new pg.Client(config.databaseUrl ?? '');
    await holder.connect();
    await holder.query('BEGIN; SELECT pg_advisory_xact_lock(7261130412)');
    const attempt = () =>
      withPostgresMigrationLock(config, () => Promise.resolve(), 200);
    await expect(attempt()).rejects.toThrow(
      'Another backend has been migrating this database for 0.2 s.',
    );
    await holder.end();
    await attempt();
  });

  it('is taken at DATABASE_URL_UNPOOLED, which must be the same database', async () => {
    const {databaseUrl} = await emptyDatabase('Postgres');
    const {databaseUrl: other} = await emptyDatabase('Postgres');
    const wrong = await openDatabase(
      resolveConfig({databaseUrl, migrationDatabaseUrl: other}),
    );
    await expect(migrateDatabase(wrong, AUTH)).rejects.toThrow(
      'DATABASE_URL_UNPOOLED names another database than DATABASE_URL',
    );
    await wrong.close();
    const unreachable = await openDatabase(
      resolveConfig({
        databaseUrl,
        migrationDatabaseUrl: 'postgres://me:secret-password@127.0.0.1:1/none',
      }),
    );
    await expect(migrateDatabase(unreachable, AUTH)).rejects.toThrow(
      /^The database in DATABASE_URL_UNPOOLED does not let us in: (?!.*secret-password).*ECONNREFUSED/,
    );
    await unreachable.close();
  });
});
