import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {untilReady, useCommand} from './commandProcess.js';
import {emptyDatabase, signUp} from './testBackend.js';

const backend = useCommand();

it('backs up, restores, and moves to Postgres: same cookie, same answers', async () => {
  const first = backend.run([]);
  const reader = await signUp({url: await untilReady(first)});
  await reader.saveProfile({software_background: 'Go', consent_given: true});
  const file = path.join(backend.folder, 'backup.tar.gz');
  const meanwhile = backend.run(['backup', file]);
  expect(await meanwhile.exit).toBe(1);
  expect(meanwhile.output()).toContain('is in use by process');
  first.child.kill('SIGTERM');
  await first.exit;

  const backup = backend.run(['backup', file]);
  expect(await backup.exit).toBe(0);
  const secret = path.join(backend.folder, '.data/secret');
  expect(backup.output()).toContain(`Keep ${secret} with it`);
  const env = {DATA_DIR: path.join(backend.folder, 'restored')};
  const restore = backend.run(['restore', file], env);
  expect(await restore.exit).toBe(0);
  fs.copyFileSync(secret, path.join(env.DATA_DIR, 'secret'));

  const second = backend.run([], env);
  const url = await untilReady(second);
  const profile = await fetch(`${url}/api/v1/profile`, {
    headers: {Cookie: reader.cookie},
  });
  expect(await profile.json()).toMatchObject({
    user_id: reader.id,
    software_background: 'Go',
  });
  second.child.kill('SIGTERM');
  expect(await second.exit).toBe(0);

  const {databaseUrl = ''} = await emptyDatabase('Postgres');
  const moving = {...env, DATABASE_URL: databaseUrl};
  const move = backend.run(['move-to-postgres'], moving);
  expect(await move.exit).toBe(0);
  expect(move.output()).toMatch(/ 1 user\n/);
  const again = backend.run(['move-to-postgres'], moving);
  expect(await again.exit).toBe(1);
  expect(again.output()).toContain('holds rows already. Nothing was copied');
  const third = backend.run([], moving);
  const moved = await fetch(`${await untilReady(third)}/api/v1/profile`, {
    headers: {Cookie: reader.cookie},
  });
  expect(await moved.json()).toMatchObject({software_background: 'Go'});
  // The next sign-up takes the next numbers.
  await signUp({url: await untilReady(third)});
}, 180_000);
