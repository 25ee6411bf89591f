import {admin} from 'better-auth/plugins/admin';
import {expect, it} from 'vitest';
import {
  emptyDatabase,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {startUpstream} from '../../__tests__/testUpstream.js';
import {clientOf, keptCookies} from './testAdmin.js';

it('administration leaves accounts to the service, and reports the rest', async () => {
  const database = await emptyDatabase('Postgres');
  const upstream = await startUpstream(database.databaseUrl ?? '', {
    plugins: [admin()],
  });
  const started = await startBackend({...database, upstream: upstream.url});
  const reader = await signUp(started);
  await upstream.query(`UPDATE "user" SET "role" = 'admin' WHERE "id" = $1`, [
    reader.id,
  ]);
  const call = clientOf(started, reader.cookie);
  for (const [method, path, body] of [
    ['GET', 'users'],
    ['GET', `users/${reader.id}`],
    ['POST', 'users/somebody/ban', {}],
  ] as const) {
    const answer = await call(method, `/api/v1/admin/${path}`, body);
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('BETTER_AUTH_UPSTREAM') as string,
    });
  }
  for (const path of ['events', 'consent-report', 'usage']) {
    expect((await call('GET', `/api/v1/admin/${path}`)).status).toBe(200);
  }
  const usage = await call('GET', '/api/v1/admin/usage?days=1');
  expect(await usage.json()).toMatchObject({
    days: [{sign_ups: 1, active_readers: 1, questions: 0}],
    seen: null,
  });
  await started.backend.close();
  await upstream.close();
});

it('impersonation by the service opens nothing here that is the reader’s alone', async () => {
  const database = await emptyDatabase('Postgres');
  const upstream = await startUpstream(database.databaseUrl ?? '', {
    plugins: [admin()],
  });
  const started = await startBackend({...database, upstream: upstream.url});
  const [deputy, reader] = [await signUp(started), await signUp(started)];
  await reader.saveProfile({
    software_background: 'planted software background',
    consent_given: true,
  });
  await upstream.query(`UPDATE "user" SET "role" = 'admin' WHERE "id" = $1`, [
    deputy.id,
  ]);
  const answer = await deputy.call('POST', '/auth/admin/impersonate-user', {
    userId: reader.id,
  });
  expect(answer.status).toBe(200);
  const visit = clientOf(started, keptCookies(answer));
  for (const path of ['profile', 'profile/export', 'consents']) {
    const refused = await visit('GET', `/api/v1/${path}`);
    expect([path, refused.status]).toEqual([path, 403]);
  }
  expect((await visit('GET', '/api/v1/preferences')).status).toBe(200);
  await started.backend.close();
  await upstream.close();
});
