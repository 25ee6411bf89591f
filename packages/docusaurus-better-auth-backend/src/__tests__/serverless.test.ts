import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {beforeAll, describe, expect, it} from 'vitest';
import {SMTPServer} from 'smtp-server';
import {migrate} from '../index.js';
import type {Database} from '../database/openDatabase.js';
import {openDatabase} from '../database/openDatabase.js';
import {resolveConfig} from '../config.js';
import {emptyDatabase, PASSWORD} from './testBackend.js';

const FUNCTION = fileURLToPath(
  new URL('fixtures/serverlessFunction.mjs', import.meta.url),
);
const URL_OF_BACKEND = 'https://api.example.com';
const PRODUCTION_SITE = 'https://docs.example.com';

type FunctionAnswer = {status: number; cookies: string[]; body: unknown};

// Each request starts a Node of its own, which takes what the machine has left.
const TIMEOUT_MS = 90_000;

describe(
  'a serverless function, cold for each request',
  {timeout: TIMEOUT_MS},
  () => {
    let databaseUrl: string;

    beforeAll(async () => {
      const empty = await emptyDatabase('Postgres');
      databaseUrl = empty.databaseUrl ?? '';
      await migrate(resolveConfig({databaseUrl}));
    });

    async function call(
      method: string,
      path: string,
      {
        cookie,
        body,
        env,
      }: {cookie?: string; body?: object; env?: Record<string, string>} = {},
    ): Promise<FunctionAnswer> {
      const {stdout} = await promisify(execFile)(process.execPath, [FUNCTION], {
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          LOG_LEVEL: 'silent',
          DATABASE_URL: databaseUrl,
          MIGRATE_ON_START: 'false',
          BETTER_AUTH_SECRET: '8Jp0q3v6ZsXw1uQm5TyRk9LbN2cHfVdE',
          BETTER_AUTH_URL: URL_OF_BACKEND,
          BETTER_AUTH_TRUSTED_ORIGINS: PRODUCTION_SITE,
          REQUEST: JSON.stringify({
            method,
            path,
            headers: {
              Origin: PRODUCTION_SITE,
              ...(cookie !== undefined && {Cookie: cookie}),
              ...(body && {'Content-Type': 'application/json'}),
            },
            body,
          }),
          ...env,
        },
      });
      const answer = JSON.parse(stdout) as FunctionAnswer & {body: string};
      return {...answer, body: JSON.parse(answer.body) as unknown};
    }

    const cookieOf = ({cookies}: FunctionAnswer) =>
      cookies.map((cookie) => cookie.split(';')[0]).join('; ');

    it('keeps accounts, sessions and profiles from one start to the next', async () => {
      const signUp = await call('POST', '/auth/sign-up/email', {
        body: {
          name: 'Ada Reader',
          email: 'ada@example.com',
          password: PASSWORD,
        },
      });
      expect(signUp.status).toBe(200);
      const cookie = cookieOf(signUp);
      expect(cookie).toMatch(/^__Secure-better-auth\.session_token=/);

      const saved = await call('POST', '/api/v1/profile', {
        cookie,
        body: {
          software_background: 'Rust',
          hardware_background: null,
          consent_given: true,
        },
      });
      expect(saved.status).toBe(200);

      const [session, profile] = await Promise.all([
        call('GET', '/auth/get-session', {cookie}),
        call('GET', '/api/v1/profile', {cookie}),
      ]);
      expect(session.body).toMatchObject({user: {email: 'ada@example.com'}});
      expect(profile.body).toMatchObject({software_background: 'Rust'});
    });

    it('counts a client over all starts', async () => {
      // Three within a minute are let through, from the first one on.
      const answers = await Promise.all(
        Array.from({length: 4}, () =>
          call('POST', '/auth/request-password-reset', {
            body: {email: 'nobody@example.com'},
          }),
        ),
      );
      expect(answers.filter(({status}) => status === 429)).toHaveLength(1);
    });

    it('sends mail and writes events before the host freezes it', async () => {
      const received: string[] = [];
      const smtp = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onRcptTo({address}, _session, done) {
          received.push(address);
          done();
        },
      });
      await new Promise<void>((resolve) => {
        smtp.listen(0, '127.0.0.1', resolve);
      });
      const database: Database = await openDatabase(
        resolveConfig({databaseUrl}),
      );
      try {
        // What the test before has used up.
        await database.query('TRUNCATE "rateLimitCounter"');
        const {port} = smtp.server.address() as {port: number};
        const {status} = await call('POST', '/auth/request-password-reset', {
          body: {email: 'ada@example.com', redirectTo: PRODUCTION_SITE},
          env: {
            SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
            MAIL_FROM: 'Docs <docs@example.com>',
          },
        });
        expect(status).toBe(200);
        expect(received).toEqual(['ada@example.com']);
        const events = await database.query<{kind: string}>(
          'SELECT kind FROM "authEvent"',
        );
        expect(events.map(({kind}) => kind)).toEqual(
          expect.arrayContaining(['sign-up', 'password-reset-request']),
        );
      } finally {
        await database.close();
        await new Promise<void>((resolve) => {
          smtp.close(resolve);
        });
      }
    });
  },
);
