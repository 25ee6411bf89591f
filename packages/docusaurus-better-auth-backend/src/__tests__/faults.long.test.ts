import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {resolveConfig} from '../config.js';
import {openDatabase} from '../database/openDatabase.js';
import type {BackendOptions} from '../index.js';
import type {Reader} from './testBackend.js';
import {
  cookieOf,
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
} from './testBackend.js';

const BIN = fileURLToPath(
  new URL('../../bin/docusaurus-better-auth-backend.mjs', import.meta.url),
);
const READY = /ready at (http:\/\/localhost:\d+)/;

/** `npm run test:faults` makes 20 kills, with more readers. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 3);
const READERS = Number(process.env.FAULT_READERS ?? 20);
/** Writes under way at once: each reader's save, and new accounts. */
const CONCURRENT = 200;

/** A reader who saves again and again: consent given, withdrawn, given, … */
type Writer = {reader: Reader; acknowledged: number; sent: number};

type Row = {
  userId: string;
  softwareBackground: string | null;
  consentGiven: boolean;
  given: number;
  withdrawn: number;
};

const backgroundOf = (save: number) => `answer ${String(save)}`;

describe.each(DATABASE_KINDS)('a backend on %s that is killed', (kind) => {
  let folder: string;
  let options: BackendOptions;
  let child: ChildProcess;
  let url: string;
  let writers: Writer[];

  async function start(): Promise<void> {
    child = spawn(process.execPath, [BIN], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        LOG_LEVEL: 'silent',
        PASSWORD_HASH_CONCURRENCY: '2',
        ...(options.databaseUrl && {DATABASE_URL: options.databaseUrl}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const ready = new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          const found = READY.exec(output)?.[1];
          if (found) {
            resolve(found);
          }
        });
      }
      child.once('exit', () => {
        reject(new Error(output));
      });
    });
    url = await ready;
  }

  /** Saves in turn until the backend is gone. */
  async function keepSaving(writer: Writer, onAnswer: () => void) {
    for (;;) {
      const next = writer.acknowledged + 1;
      writer.sent = next;
      const answer = await fetch(`${url}/api/v1/profile`, {
        method: 'POST',
        headers: {
          Cookie: writer.reader.cookie,
          Origin: 'http://localhost:3000',
          'Content-Type': 'application/json',
        },
        body: JSON.stringify(
          next % 2 === 1
            ? {software_background: backgroundOf(next), consent_given: true}
            : {
                software_background: null,
                hardware_background: null,
                consent_given: false,
              },
        ),
      });
      if (answer.status !== 200) {
        return;
      }
      writer.acknowledged = next;
      onAnswer();
    }
  }

  /** What the files hold after the kill, read as a restart reads them. */
  async function readAll() {
    const database = await openDatabase(resolveConfig(options));
    try {
      return {
        profiles: await database.query<Row>(
          `SELECT p."userId", p."softwareBackground", p."consentGiven",
             (SELECT count(*)::int FROM "consentEvent" e WHERE e."userId" = p."userId" AND decision = 'given') AS given,
             (SELECT count(*)::int FROM "consentEvent" e WHERE e."userId" = p."userId" AND decision = 'withdrawn') AS withdrawn
           FROM "readerProfile" p`,
        ),
        emails: await database.query<{email: string}>(
          'SELECT email FROM "user"',
        ),
        halves: await database.query(
          `SELECT 'account without password' AS what FROM "user" u WHERE NOT EXISTS
             (SELECT 1 FROM account a WHERE a."userId" = u.id AND a.password IS NOT NULL)
           UNION ALL SELECT 'event without profile' FROM "consentEvent" e WHERE NOT EXISTS
             (SELECT 1 FROM "readerProfile" p WHERE p."userId" = e."userId")`,
        ),
      };
    } finally {
      await database.close();
    }
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-faults-'));
    options =
      kind === 'Postgres'
        ? await emptyDatabase('Postgres')
        : {dataDirectory: path.join(folder, '.data')};
    await start();
    writers = [];
    // The cap on hashing refuses a crowd, on a busy machine even a small one.
    for (let count = 0; count < READERS; count += 2) {
      const readers = await Promise.all([signUp({url}), signUp({url})]);
      writers.push(
        ...readers.map((reader) => ({reader, acknowledged: 0, sent: 0})),
      );
    }
  }, 240_000);

  afterAll(async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) {
      await once(child, 'exit');
    }
    fs.rmSync(folder, {recursive: true, force: true});
  });

  it(
    'keeps every acknowledged write whole',
    async () => {
      const signedUp: string[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        const before = signedUp.length;
        let answers = 0;
        const killAfter = 20 + ((round * 37) % 100);
        const onAnswer = () => {
          answers += 1;
          if (answers >= killAfter && signedUp.length > before) {
            child.kill('SIGKILL');
          }
        };
        const signUpOnce = async (count: number) => {
          const email = `${kind}-${String(round)}-${String(count)}@example.com`;
          const answer = await postJson(`${url}/auth/sign-up/email`, {
            name: 'Ada',
            email,
            password: PASSWORD,
          });
          if (answer.status === 200) {
            signedUp.push(email.toLowerCase());
            onAnswer();
          }
        };
        await Promise.allSettled([
          ...writers.map((writer) => keepSaving(writer, onAnswer)),
          ...Array.from({length: CONCURRENT - writers.length}, (_, count) =>
            signUpOnce(count),
          ),
        ]);
        expect(answers).toBeGreaterThanOrEqual(killAfter);
        if (child.signalCode === null) {
          await once(child, 'exit');
        }
        expect(child.signalCode).toBe('SIGKILL');

        const {profiles, emails, halves} = await readAll();
        expect(halves).toEqual([]);
        expect(emails.map(({email}) => email)).toEqual(
          expect.arrayContaining(signedUp),
        );
        for (const writer of writers) {
          const row = profiles.find(({userId}) => userId === writer.reader.id);
          // One save was under way at most: it is there whole, or not at all.
          const saved = row ? row.given + row.withdrawn : 0;
          expect([writer.acknowledged, writer.sent]).toContain(saved);
          expect(row ?? null).toEqual(
            saved === 0
              ? null
              : {
                  userId: writer.reader.id,
                  given: Math.ceil(saved / 2),
                  withdrawn: Math.floor(saved / 2),
                  consentGiven: saved % 2 === 1,
                  softwareBackground:
                    saved % 2 === 1 ? backgroundOf(saved) : null,
                },
          );
          writer.acknowledged = saved;
        }
        await start();
      }
      // A session and an account of before the kills are good still.
      const session = await fetch(`${url}/auth/session`, {
        headers: {Cookie: writers[0]?.reader.cookie ?? ''},
      });
      expect(await session.json()).toMatchObject({
        user: {id: writers[0]?.reader.id},
      });
      for (const email of signedUp.slice(0, 3)) {
        const answer = await postJson(`${url}/auth/signin`, {
          email,
          password: PASSWORD,
        });
        expect(answer.status).toBe(200);
        expect(cookieOf(answer)).not.toBe('');
      }
    },
    60_000 + ROUNDS * 60_000,
  );
});
