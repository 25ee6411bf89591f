import {createHash} from 'node:crypto';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import pg from 'pg';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BackendKind} from '../../__tests__/testBackend.js';
import {
  BACKEND_KINDS,
  cookieOf,
  emptyDatabase,
  postJson,
  SITE,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';
import type {Database} from '../../database/openDatabase.js';
import {dumpDatabase, findTraces} from './traces.js';

/** What a reader sends, in one place or another. */
const PLANTED = {
  name: 'Plantina Namewell',
  email: 'planted.reader@example.com',
  password: 'Planted-Passw0rd-One',
  newPassword: 'Planted-Passw0rd-Two',
  software: 'planted software background of one reader',
  hardware: 'planted hardware background of one reader',
  question: 'planted question about zebrafish',
  userAgent: 'PlantedAgent/4711',
  address: '203.0.113.77',
  requestId: 'planted-request-id',
};

type Watched = {
  url: string;
  readLog: () => string;
  query: Database['query'];
  close: () => Promise<void>;
};

const BIN = fileURLToPath(
  new URL('../../../bin/docusaurus-better-auth-backend.mjs', import.meta.url),
);

/** A site's Ask export, so that a question is answered. */
function writeAskExport(folder: string): string {
  const passage = {
    id: 'fish',
    title: 'Fish',
    heading_path: [],
    url: '/docs/fish',
    text: 'A zebrafish is a small fish.',
    locale: 'en',
  };
  const file = path.join(folder, 'ask-passages.json');
  fs.writeFileSync(
    file,
    JSON.stringify({
      version: 1,
      site: {title: 'Docs', base_url: '/', locale: 'en'},
      passages: [
        {
          ...passage,
          content_hash: createHash('sha256')
            .update(JSON.stringify(passage))
            .digest('hex'),
        },
      ],
    }),
  );
  return file;
}

/** The command as an owner runs it: the log is what it prints. */
async function startProcess(askSource: string): Promise<Watched> {
  const {databaseUrl = ''} = await emptyDatabase('Postgres');
  const child = spawn(process.execPath, [BIN], {
    cwd: path.dirname(askSource),
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ASK_SOURCE: askSource,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const url = await vi.waitFor(
    () => {
      const found = /ready at (http:\/\/localhost:\d+)/.exec(output)?.[1];
      expect(found, output).toBeDefined();
      return found ?? '';
    },
    {timeout: 30_000},
  );
  const pool = new pg.Pool({connectionString: databaseUrl, max: 1});
  return {
    url,
    readLog: () => output,
    query: async <Row>(statement: string, parameters?: unknown[]) =>
      (await pool.query(statement, parameters)).rows as Row[],
    async close() {
      await pool.end();
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}

async function start(
  kind: BackendKind | 'a process',
  askSource: string,
): Promise<Watched> {
  if (kind === 'a process') {
    return startProcess(askSource);
  }
  const {url, log, query, backend} = await startEmptyBackend(kind, {askSource});
  return {
    url,
    readLog: () => JSON.stringify(log),
    query,
    close: () => backend.close(),
  };
}

describe.each([...BACKEND_KINDS, 'a process'] as const)(
  'what a reader sends, on %s',
  (kind) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planted-'));
    let watched: Watched;
    /** What the flows below make, beside what is planted. */
    const made: Record<string, string> = {};

    beforeAll(async () => {
      watched = await start(kind, writeAskExport(folder));
    });
    afterAll(async () => {
      await watched.close();
      fs.rmSync(folder, {recursive: true});
    });

    const headers = {
      'User-Agent': PLANTED.userAgent,
      'X-Forwarded-For': PLANTED.address,
      'X-Request-Id': PLANTED.requestId,
    };
    const post = (address: string, body: unknown, more = {}) =>
      postJson(`${watched.url}${address}`, body, {...headers, ...more});

    function keepCookie(answer: Response): string {
      const cookie = cookieOf(answer);
      const value = decodeURIComponent(cookie.split('=')[1] ?? '');
      expect(value).toMatch(/\w{20,}/);
      const count = String(Object.keys(made).length);
      made[`cookie ${count}`] = value;
      made[`token ${count}`] = value.split('.')[0] ?? '';
      return cookie;
    }

    /** The part of a mailed link that must stay secret; null without mail. */
    async function readMailedToken(link: RegExp): Promise<string | null> {
      return vi.waitFor(async () => {
        const answer = await fetch(`${watched.url}/dev/outbox.json`);
        if (answer.status === 404) {
          return null;
        }
        const {messages} = (await answer.json()) as {
          messages: {text: string}[];
        };
        const [token] = messages.flatMap(
          ({text}) => link.exec(text)?.[1] ?? [],
        );
        expect(token).toBeDefined();
        return token ?? '';
      });
    }

    async function signUpAndLookAround(): Promise<string> {
      const {name, email, password} = PLANTED;
      const signedUp = await post('/auth/sign-up/email', {
        name,
        email,
        password,
      });
      expect(signedUp.status).toBe(200);
      const {user} = (await signedUp.json()) as {user: {id: string}};
      made.userId = user.id;
      keepCookie(signedUp);
      await post('/auth/signin', {email, password: `${password}-wrong`});
      const cookie = keepCookie(await post('/auth/signin', {email, password}));
      for (const address of [
        '/auth/get-session',
        '/auth/list-sessions',
        '/api/v1/profile',
        '/api/v1/consents',
        '/api/v1/profile/export',
      ]) {
        await fetch(`${watched.url}${address}`, {
          headers: {...headers, Cookie: cookie},
        });
      }
      await post('/auth/update-user', {name: `${name} II`}, {Cookie: cookie});
      await post(
        '/auth/change-password',
        {currentPassword: password, newPassword: PLANTED.newPassword},
        {Cookie: cookie},
      );
      return cookie;
    }

    async function mail(): Promise<void> {
      const {email, newPassword} = PLANTED;
      await post('/auth/request-password-reset', {email, redirectTo: SITE});
      const token = await readMailedToken(/reset-password\/([\w-]+)/);
      if (token === null) {
        return;
      }
      made.resetToken = token;
      await fetch(
        `${watched.url}/auth/reset-password/${token}?callbackURL=${SITE}`,
        {redirect: 'manual', headers},
      );
      const reset = await post('/auth/reset-password', {token, newPassword});
      expect(reset.status).toBe(200);
      await post('/auth/send-verification-email', {email});
      const verification = await readMailedToken(
        /verify-email\?token=([\w.-]+)/,
      );
      made.verificationToken = verification ?? '';
      await fetch(
        `${watched.url}/auth/verify-email?token=${made.verificationToken}`,
        {redirect: 'manual', headers},
      );
    }

    async function saveAndAsk(cookie: string): Promise<void> {
      const background = {
        software_background: PLANTED.software,
        hardware_background: PLANTED.hardware,
      };
      const refused = await post(
        '/api/v1/profile',
        {...background, consent_given: false},
        {Cookie: cookie},
      );
      expect(refused.status).toBe(400);
      const saved = await post(
        '/api/v1/profile',
        {...background, consent_given: true},
        {Cookie: cookie},
      );
      expect(saved.status).toBe(200);
      for (const call of ['select', 'query']) {
        await vi.waitFor(async () => {
          const answer = await post(
            `/api/v1/${call}`,
            {query: PLANTED.question},
            {Cookie: cookie},
          );
          expect(answer.status).toBe(200);
        });
      }
    }

    /** What goes wrong tends to be logged with what was sent. */
    async function goWrong(cookie: string): Promise<void> {
      const {email, software} = PLANTED;
      const at = (address: string) =>
        fetch(`${watched.url}${address}`, {
          headers: {...headers, Cookie: email},
        });
      await at(`/nowhere/${email}?email=${email}`);
      await at(`/auth/${email}?token=${made.userId ?? ''}`);
      await at(`/api/v1/sessions/${made.userId ?? ''}/revoke?email=${email}`);
      await at(`/api/v1/consent-policies/${encodeURIComponent(email)}`);
      await post('/auth/signin', `{"email": "${email}"`);
      await post('/auth/signin', {email: `${email}\u0000`, password: 'x'});
      await post('/auth/signin', email, {'Content-Type': email});
      await post(
        '/auth/sign-out',
        {},
        {Cookie: cookie, Origin: 'https://evil.test'},
      );
      await post('/auth/sign-in/email', {
        email,
        password: 'x',
        callbackURL: `https://evil.test/${email}`,
      });
      await post('/api/v1/profile', {[software]: 1}, {Cookie: cookie});
      // A failure of the database, whose message quotes the values of a row.
      await watched.query(
        'ALTER TABLE "readerProfile" ADD CONSTRAINT broken CHECK ("softwareBackground" IS NULL OR "softwareBackground" NOT LIKE \'%again\')',
      );
      const failed = await post(
        '/api/v1/profile',
        {software_background: `${software} again`, consent_given: true},
        {Cookie: cookie},
      );
      expect(failed.status).toBe(500);
    }

    it('is in no log, no metric and no event', async () => {
      const cookie = await signUpAndLookAround();
      await saveAndAsk(cookie);
      await goWrong(cookie);
      await mail();
      await vi.waitFor(
        async () => {
          const events = await watched.query(
            `SELECT 1 FROM "authEvent" WHERE "kind" = 'sign-in'`,
          );
          expect(events.length).toBeGreaterThanOrEqual(5);
          const [questions] = await watched.query<{count: number}>(
            `SELECT "count"::int FROM "usageCount" WHERE "kind" = 'question'`,
          );
          expect(questions?.count).toBeGreaterThan(0);
        },
        {timeout: 10_000},
      );
      const metrics = await (await fetch(`${watched.url}/metrics`)).text();
      const events = JSON.stringify(
        await watched.query('SELECT * FROM "authEvent"'),
      );
      const counts = JSON.stringify(
        await watched.query('SELECT * FROM "usageCount"'),
      );
      const log = watched.readLog();
      const all = {...PLANTED, ...made, ip: '127.0.0.1'};
      expect({
        log: findTraces(log, all),
        metrics: findTraces(metrics, all),
        events: findTraces(events, all),
        counts: findTraces(counts, all),
      }).toEqual({log: [], metrics: [], events: [], counts: []});
      // There was something to look into.
      expect(log.match(/"event":"request"/g)?.length).toBeGreaterThan(20);
      expect(log).toMatch(/"event":"failure"/);
      expect(metrics).toContain('auth_events_total{');
    });

    it('is nowhere in the database when the account is deleted', async () => {
      const {email, newPassword, name, software, hardware} = PLANTED;
      const readers = await watched.query<{reader: string}>(
        'SELECT DISTINCT "reader" FROM "authEvent" WHERE "reader" IS NOT NULL',
      );
      expect(readers).toHaveLength(1);
      const gone = {
        email,
        name,
        software,
        hardware,
        userId: made.userId ?? '',
        pseudonym: readers[0]?.reader ?? '',
        userAgent: PLANTED.userAgent,
      };
      const before = await dumpDatabase(watched.query);
      expect(findTraces(before, gone)).toEqual(Object.keys(gone));

      const cookie = cookieOf(
        await post('/auth/signin', {email, password: newPassword}),
      );
      const deleted = await post(
        '/auth/delete-user',
        {password: newPassword},
        {Cookie: cookie},
      );
      expect(deleted.status).toBe(200);
      await vi.waitFor(async () => {
        const events = await watched.query(
          `SELECT 1 FROM "authEvent" WHERE "kind" = 'delete-user'`,
        );
        expect(events).toHaveLength(1);
      });
      const after = await dumpDatabase(watched.query);
      expect(
        findTraces(after, {...gone, ...made, question: PLANTED.question}),
      ).toEqual([]);
      expect(after).toContain('"kind": "sign-up"');
    });
  },
);
