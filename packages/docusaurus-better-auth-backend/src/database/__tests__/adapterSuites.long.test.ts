import {
  authFlowTestSuite,
  caseInsensitiveTestSuite,
  joinsTestSuite,
  normalTestSuite,
  numberIdTestSuite,
  testAdapter,
  transactionsTestSuite,
  uuidTestSuite,
} from '@better-auth/test-utils/adapter';
import type {BetterAuthOptions} from 'better-auth';
import {betterAuth} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import {describe, vi} from 'vitest';
import {openEmptyCluster} from '../../__tests__/emptyCluster.js';
import {DATABASE_KINDS, emptyDatabase} from '../../__tests__/testBackend.js';
import {resolveConfig} from '../../config.js';
import {openDatabase} from '../openDatabase.js';

// The suites tell of every migration on the console: thousands of lines.
vi.spyOn(console, 'log').mockImplementation(() => undefined);

/**
 * Better Auth's own tests of a database, on each of ours and through the pool
 * that the backend uses.
 */
for (const kind of DATABASE_KINDS) {
  const database = await openDatabase(
    resolveConfig(await emptyDatabase(kind)),
    openEmptyCluster,
  );
  const withDatabase = (options: BetterAuthOptions): BetterAuthOptions => ({
    ...options,
    baseURL: 'http://localhost:8000',
    secret: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
    logger: {disabled: true},
    telemetry: {enabled: false},
    database: {db: database.kysely, type: 'postgres', transaction: true},
  });
  const {execute} = await testAdapter({
    adapter: async (options) => {
      const {adapter} = await betterAuth(withDatabase(options)).$context;
      return () => adapter;
    },
    async runMigrations(options) {
      await database.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      const {runMigrations} = await getMigrations(withDatabase(options));
      await runMigrations();
    },
    prefixTests: kind,
    tests: [
      normalTestSuite(),
      authFlowTestSuite(),
      caseInsensitiveTestSuite(),
      joinsTestSuite(),
      numberIdTestSuite(),
      transactionsTestSuite(),
      uuidTestSuite(),
    ],
    onFinish: () => database.close(),
  });
  describe(kind, () => {
    execute();
  });
}
