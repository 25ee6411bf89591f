import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {startPostgres} from '@docusaurus-better-auth/workspace/postgres';
import {findPostgresBinaries} from '@docusaurus-better-auth/workspace/postgresBinaries';
import {expect, it} from 'vitest';
import {checkMigration} from '../index.js';
import {PASSWORD, postJson, signUp, startBackend} from './testBackend.js';

const SECRET = 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!';

/** The npm package has a server alone; a system's Postgres has its tools too. */
const withTools = findPostgresBinaries().filter(({folder}) =>
  fs.existsSync(path.join(folder, 'pg_dump')),
);

// Also the test of the oldest Postgres that is to be had here.
it.runIf(withTools.length > 0)(
  'gives the same answers from what pg_dump wrote and pg_restore read',
  async () => {
    const postgres = await startPostgres(withTools);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-dump-'));
    const run = (tool: string, args: string[]) =>
      execFileSync(path.join(withTools[0]?.folder ?? '', tool), args);
    try {
      const options = {secret: SECRET, dataDirectory: 'memory://'};
      const databaseUrl = await postgres.createDatabase();
      const first = await startBackend({...options, databaseUrl});
      const reader = await signUp(first);
      await reader.saveProfile({
        software_background: 'Go',
        consent_given: true,
      });
      const paths = ['/api/v1/profile', '/api/v1/consents', '/auth/session'];
      const ask = (url: string) =>
        Promise.all(
          paths.map(async (route) => {
            const headers = {Cookie: reader.cookie};
            return (await fetch(`${url}${route}`, {headers})).text();
          }),
        );
      const answers = await ask(first.url);

      // The backend goes on meanwhile.
      const file = path.join(folder, 'docs.dump');
      run('pg_dump', [
        '--format=custom',
        '--no-owner',
        `--file=${file}`,
        databaseUrl,
      ]);
      await first.backend.close();
      const restoredUrl = await postgres.createDatabase();
      run('pg_restore', [
        '--no-owner',
        '--exit-on-error',
        `--dbname=${restoredUrl}`,
        file,
      ]);

      expect(
        await checkMigration({...options, databaseUrl: restoredUrl}),
      ).toEqual([]);
      const second = await startBackend({...options, databaseUrl: restoredUrl});
      expect(await ask(second.url)).toEqual(answers);
      const signedIn = await postJson(`${second.url}/auth/signin`, {
        email: reader.email,
        password: PASSWORD,
      });
      expect(signedIn.status).toBe(200);
      await second.backend.close();
    } finally {
      await postgres.stop();
      fs.rmSync(folder, {recursive: true});
    }
  },
  60_000,
);
