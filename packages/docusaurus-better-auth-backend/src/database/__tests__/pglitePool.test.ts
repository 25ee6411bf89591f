import {PGlite} from '@electric-sql/pglite';
import type {Generated} from 'kysely';
import {Kysely, PostgresDialect, sql} from 'kysely';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {createPGlitePool} from '../pglitePool.js';

type Tables = {counter: {id: Generated<number>; value: number}};
let db: Kysely<Tables>;

beforeAll(async () => {
  const pool = createPGlitePool(await PGlite.create());
  db = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  await sql`CREATE TABLE counter (id serial PRIMARY KEY, value int NOT NULL)`.execute(
    db,
  );
});
afterAll(() => db.destroy());

it('counts changed rows', async () => {
  await db
    .insertInto('counter')
    .values([{value: 1}, {value: 1}])
    .execute();
  const updated = await db
    .updateTable('counter')
    .set({value: 2})
    .executeTakeFirst();
  expect(updated.numUpdatedRows).toBe(2n);
  const deleted = await db.deleteFrom('counter').executeTakeFirst();
  expect(deleted.numDeletedRows).toBe(2n);
});

it('keeps the queries of others out of a transaction', async () => {
  let outside: Promise<unknown> | undefined;
  await expect(
    db.transaction().execute(async (trx) => {
      await trx.insertInto('counter').values({value: 10}).execute();
      outside = db.insertInto('counter').values({value: 20}).execute();
      await trx.selectFrom('counter').selectAll().execute();
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await outside;
  const rows = await db.selectFrom('counter').select('value').execute();
  expect(rows).toEqual([{value: 20}]);
});

it('serves many transactions in turn', async () => {
  const [row] = await db
    .insertInto('counter')
    .values({value: 0})
    .returning('id')
    .execute();
  const id = row?.id ?? 0;
  await Promise.all(
    Array.from({length: 20}, () =>
      db.transaction().execute(async (trx) => {
        const {value} = await trx
          .selectFrom('counter')
          .select('value')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        await trx
          .updateTable('counter')
          .set({value: value + 1})
          .where('id', '=', id)
          .execute();
      }),
    ),
  );
  const {value} = await db
    .selectFrom('counter')
    .select('value')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(value).toBe(20);
});

it('gives the connection back after a failed statement', async () => {
  await expect(sql`SELECT nonsense`.execute(db)).rejects.toThrow('nonsense');
  await expect(sql`SELECT 1 AS one`.execute(db)).resolves.toMatchObject({
    rows: [{one: 1}],
  });
});
