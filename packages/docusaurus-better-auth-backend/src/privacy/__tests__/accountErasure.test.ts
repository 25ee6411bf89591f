import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {Reader, TestBackend} from '../../__tests__/testBackend.js';
import {
  BACKEND_KINDS,
  PASSWORD,
  signUp,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';
import {createReaderPseudonyms} from '../../audit/readerPseudonym.js';
import {BOSS, signUpBoss} from '../../admin/__tests__/testAdmin.js';

const readPending = ({query}: TestBackend) =>
  query('SELECT "userId" FROM "pendingErasure"');

const SECRET = 'a-secret-of-this-test-0123456789-abcdef';
const {ofReader, ofTarget} = createReaderPseudonyms(SECRET);

async function readKinds(
  {query}: TestBackend,
  column: 'reader' | 'target',
  pseudonym: string,
): Promise<string[]> {
  const events = await query<{kind: string}>(
    `SELECT "kind" FROM "authEvent" WHERE "${column}" = $1`,
    [pseudonym],
  );
  return events.map(({kind}) => kind);
}

/** A new reader, whose sign-up is recorded under their name. */
async function signUpRecorded(started: TestBackend): Promise<Reader> {
  const reader = await signUp(started);
  await started.backend.settle();
  expect(await readKinds(started, 'reader', ofReader(reader.id))).toEqual([
    'sign-up',
  ]);
  return reader;
}

describe.each(BACKEND_KINDS)('erasure that fails, on %s', (kind) => {
  let started: TestBackend;
  beforeAll(async () => {
    started = await startEmptyBackend(kind, {secret: SECRET});
  });
  afterAll(() => started.backend.close());

  it('is done later, and forgotten then', async () => {
    const reader = await signUpRecorded(started);
    await started.query('ALTER TABLE "authEvent" RENAME TO "awayEvent"');
    const deleted = await reader.call('POST', '/auth/delete-user', {
      password: PASSWORD,
    });
    expect(deleted.status).toBe(200);
    expect(await readPending(started)).toEqual([{userId: reader.id}]);
    expect(started.log.map(({event}) => event)).toContain('erasure-delayed');
    expect(JSON.stringify(started.log)).not.toContain(reader.id);
    await started.query('ALTER TABLE "awayEvent" RENAME TO "authEvent"');
    await vi.waitFor(
      async () => {
        expect(await readPending(started)).toEqual([]);
      },
      {timeout: 20_000},
    );
    expect(await readKinds(started, 'reader', ofReader(reader.id))).toEqual([]);
    expect(started.log.map(({event}) => event)).not.toContain('erasure-failed');
  });

  it('needs no second try as a rule', async () => {
    const reader = await signUp(started);
    await reader.call('POST', '/auth/delete-user', {password: PASSWORD});
    expect(await readPending(started)).toEqual([]);
  });
});

it('is made up for at the next start, by whatever the account was deleted', async () => {
  const first = await startEmptyBackend('Postgres', {secret: SECRET});
  const reader = await signUpRecorded(first);
  await first.query(
    `INSERT INTO "verification" ("id", "identifier", "value", "expiresAt", "createdAt", "updatedAt")
VALUES ('v1', $1, 'x', now(), now(), now()), ('v2', 'other', 'y', now(), now(), now())`,
    [`sign-in-otp-${reader.email}`],
  );
  await first.query('DELETE FROM "user" WHERE "id" = $1', [reader.id]);
  expect(await first.query('SELECT "id" FROM "verification"')).toEqual([
    {id: 'v2'},
  ]);
  expect(await readPending(first)).toEqual([{userId: reader.id}]);
  const {databaseUrl} = first.backend.config;
  await first.backend.close();

  const second = await startEmptyBackend('Postgres', {
    databaseUrl: databaseUrl ?? '',
    secret: SECRET,
  });
  await vi.waitFor(async () => {
    expect(await readPending(second)).toEqual([]);
  });
  expect(await readKinds(second, 'reader', ofReader(reader.id))).toEqual([]);
  await second.backend.close();
});

describe('the name of a reader to whom an admin does something', () => {
  let started: TestBackend;
  let boss: Reader['call'];
  beforeAll(async () => {
    started = await startEmptyBackend('PGlite', {
      adminEmails: [BOSS],
      secret: SECRET,
    });
    boss = await signUpBoss(started);
  });
  afterAll(() => started.backend.close());

  it('tells nothing of what the reader does, and is erased as well', async () => {
    const reader = await signUpRecorded(started);
    const opened = await boss('GET', `/api/v1/admin/users/${reader.id}`);
    expect(opened.status).toBe(200);
    await started.backend.settle();
    const target = ofTarget(reader.id);
    expect(await readKinds(started, 'target', target)).toEqual([
      'admin-get-user',
    ]);
    expect(await readKinds(started, 'target', ofReader(reader.id))).toEqual([]);
    const removed = await boss('POST', '/auth/admin/remove-user', {
      userId: reader.id,
    });
    expect(removed.status).toBe(200);
    expect(await readKinds(started, 'reader', ofReader(reader.id))).toEqual([]);
    expect(await readKinds(started, 'target', target)).toEqual([]);
  });
});
