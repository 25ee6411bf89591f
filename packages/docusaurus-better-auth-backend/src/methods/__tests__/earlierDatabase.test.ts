import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {TestBrowser} from '../../__tests__/testBrowser.js';
import {AUTH_METHODS} from '../authMethods.js';

describe.each(DATABASE_KINDS)('a database from before on %s', (kind) => {
  it('gets what the new ways need, and its readers stay', async () => {
    const where =
      kind === 'Postgres'
        ? await emptyDatabase(kind)
        : {dataDirectory: fs.mkdtempSync(path.join(os.tmpdir(), 'methods-'))};
    try {
      const before = await startBackend({
        ...where,
        authMethods: ['email_password'],
      });
      const {email} = await signUp(before);
      await before.backend.close();
      const after = await startBackend({...where, authMethods: AUTH_METHODS});
      const browser = new TestBrowser(after.url);
      await browser.call('POST', '/auth/sign-in/email', {
        email,
        password: PASSWORD,
      });
      expect(await browser.readEmail()).toBe(email);
      const enabled = await browser.call('POST', '/auth/two-factor/enable', {
        password: PASSWORD,
      });
      expect(enabled.status).toBe(200);
      const named = await browser.call('POST', '/auth/update-user', {
        username: 'from.before',
      });
      expect(named.status).toBe(200);
      await after.backend.close();
    } finally {
      if (kind === 'PGlite') {
        fs.rmSync(where.dataDirectory ?? '', {recursive: true});
      }
    }
    // Two starts, the first of which makes a database, in a file that has loaded nothing yet.
  }, 60_000);
});
