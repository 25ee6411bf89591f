import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  BACKEND_KINDS,
  PASSWORD,
  signUp,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';

describe.each(BACKEND_KINDS)('a deleted account on %s', (kind) => {
  let started: TestBackend;
  beforeAll(async () => {
    started = await startEmptyBackend(kind);
  });
  afterAll(() => started.backend.close());

  const consentReport = () =>
    started.query<{day: Date; decision: string; count: number}>(
      `SELECT "day"::text, "version", "decision", "count"::int FROM "consentReport" ORDER BY 1, 2, 3`,
    );

  it('leaves nothing but counts of its decisions', async () => {
    const reader = await signUp(started);
    await reader.saveProfile({
      software_background: 'planted',
      consent_given: true,
    });
    await reader.saveProfile({consent_given: false});
    await reader.call('PUT', '/api/v1/preferences', {
      custom: {planted: reader.email},
    });
    if (kind !== 'a gateway') {
      await started.query(
        `INSERT INTO "verification" ("id", "identifier", "value", "expiresAt", "createdAt", "updatedAt")
       VALUES ($1, 'magic', $2, now(), now(), now()), ($3, $4, 'x', now(), now(), now()), ($5, 'reset', $6, now(), now(), now())`,
        [
          `v1-${kind}`,
          JSON.stringify({email: reader.email}),
          `v2-${kind}`,
          `sign-in-otp-${reader.email}`,
          `v3-${kind}`,
          reader.id,
        ],
      );
    }
    const before = await consentReport();
    const answer = await reader.call('POST', '/auth/delete-user', {
      password: PASSWORD,
    });
    expect(answer.status).toBe(200);
    const tables = await started.query<{name: string}>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const {name} of tables) {
      for (const text of [reader.id, reader.email]) {
        const rows = await started.query(
          `SELECT 1 FROM "${name}" AS t WHERE strpos(t::text, $1) > 0`,
          [text],
        );
        expect([name, rows]).toEqual([name, []]);
      }
    }
    const kept = await started.query<{decision: string}>(
      `SELECT "decision", "count"::int FROM "erasedConsentCount" ORDER BY 1`,
    );
    expect(kept).toEqual([
      {decision: 'given', count: 1},
      {decision: 'withdrawn', count: 1},
    ]);
    expect(await consentReport()).toEqual(before);
  });

  it('is counted as often as several are deleted at once', async () => {
    const readers = await Promise.all(
      Array.from({length: 6}, () => signUp(started)),
    );
    for (const reader of readers) {
      await reader.saveProfile({consent_given: true});
      await reader.saveProfile({consent_given: false});
    }
    const before = await consentReport();
    const answers = await Promise.all(
      readers.map((reader) =>
        reader.call('POST', '/auth/delete-user', {password: PASSWORD}),
      ),
    );
    expect(answers.map(({status}) => status)).toEqual(readers.map(() => 200));
    expect(await consentReport()).toEqual(before);
  });
});
