import {describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  emptyDatabase,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {BOSS, confirm, signUpAs} from './testAdmin.js';

describe('admins by the config', () => {
  it('come and go with it; one made by hand stays', async () => {
    const database = await emptyDatabase('Postgres');
    const start = (adminEmails: string[]) =>
      startBackend({...database, adminEmails});
    const first = await start([]);
    const calls = {
      boss: await signUpAs(first, BOSS),
      late: await signUpAs(first, 'late@example.com'),
      other: await signUp(first),
    };
    await confirm(first, BOSS);
    await first.query(`UPDATE "user" SET "role" = 'admin' WHERE "id" = $1`, [
      calls.other.id,
    ]);
    await first.backend.close();

    const readRoles = async (backend: TestBackend) =>
      (
        await backend.query<{email: string}>(
          `SELECT "email" FROM "user" WHERE "role" = 'admin' ORDER BY "email"`,
        )
      ).map(({email}) => email);

    const listed = await start([BOSS.toUpperCase(), 'late@example.com']);
    expect(await readRoles(listed)).toEqual([BOSS, calls.other.email]);
    await listed.backend.close();

    const unlisted = await start(['late@example.com']);
    expect(await readRoles(unlisted)).toEqual([calls.other.email]);
    await confirm(unlisted, 'late@example.com');
    expect(await readRoles(unlisted)).toEqual([
      'late@example.com',
      calls.other.email,
    ]);
    await unlisted.backend.close();
  });
});
