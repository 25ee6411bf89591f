import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {createAnswerCheck} from './openapi/answerCheck.js';
import {findBrokenInvariants} from './openapi/databaseInvariants.js';
import type {OpenApi} from './openapi/openApi.js';
import type {Actor, GeneratedRequest} from './openapi/requestArbitrary.js';
import {anyRequest} from './openapi/requestArbitrary.js';
import type {Reader, TestBackend} from './testBackend.js';
import {
  cookieOf,
  emptyDatabase,
  PASSWORD,
  postJson,
  signUp,
  SITE,
  startBackend,
} from './testBackend.js';

const REQUESTS = Number(process.env.OPENAPI_REQUESTS ?? 700);

/** The same requests on each run; another one looks elsewhere. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_123);

/** Better Auth's own operations, which hash passwords, come less often. */
const isAuth = (template: string) => template.startsWith('/auth/');

describe('what /openapi.json describes', () => {
  let started: TestBackend;
  let document: OpenApi;
  let victim: Reader;
  const cookies = new Map<Actor, string>([['nobody', '']]);
  const readers = new Map<Actor, Reader>();
  const succeeded = new Set<string>();
  let sessions = 0;

  beforeAll(async () => {
    started = await startBackend({
      ...(await emptyDatabase('PGlite')),
      rateLimits: false,
    });
    document = (await (
      await fetch(`${started.url}/openapi.json`)
    ).json()) as OpenApi;
    victim = await signUp(started);
    for (const actor of ['reader', 'other', 'admin'] as const) {
      const reader = await signUp(started);
      readers.set(actor, reader);
      cookies.set(actor, reader.cookie);
    }
    await postJson(`${started.url}/auth/request-password-reset`, {
      email: victim.email,
      redirectTo: `${SITE}/reset`,
    });
    await vi.waitFor(async () => expect(await readOutbox()).not.toEqual([]));
    cookies.set('forged', `${cookies.get('reader') ?? ''}x`);
    await started.query(`UPDATE "user" SET "role" = 'admin' WHERE "id" = $1`, [
      readers.get('admin')?.id,
    ]);
  });
  afterAll(() => started.backend.close());

  async function readOutbox(): Promise<{id: string}[]> {
    const answer = await fetch(`${started.url}/dev/outbox.json`);
    return ((await answer.json()) as {messages: {id: string}[]}).messages;
  }

  /** An id that is there, so that requests get past the search for it. */
  async function findKnown(template: string, actor: Actor): Promise<string> {
    if (template.startsWith('/api/v1/consent-policies/')) {
      return 'current';
    }
    if (template.startsWith('/dev/outbox/')) {
      return (await readOutbox())[0]?.id ?? 'none';
    }
    if (!template.startsWith('/api/v1/sessions/')) {
      return victim.id;
    }
    sessions += 1;
    const id = `session-${String(sessions)}`;
    await started.query(
      `INSERT INTO "session" ("id", "token", "userId", "expiresAt", "createdAt", "updatedAt")
       VALUES ($1, $1, $2, now() + interval '1 day', now(), now())`,
      [id, (readers.get(actor) ?? victim).id],
    );
    return id;
  }

  async function send(request: GeneratedRequest) {
    const {template, method, actor, params, query, headers, body} = request;
    let path = template;
    for (const [name, value] of Object.entries(params)) {
      path = path.replace(
        `{${name}}`,
        typeof value === 'string' ? value : await findKnown(template, actor),
      );
    }
    const cookie = cookies.get(actor) ?? '';
    const answer = await fetch(
      `${started.url}${path}${query ? `?${query}` : ''}`,
      {
        method,
        redirect: 'manual',
        headers: {...headers, ...(cookie && {Cookie: cookie})},
        ...(body !== undefined &&
          method !== 'GET' &&
          method !== 'HEAD' && {body}),
      },
    );
    const {status, headers: answered} = answer;
    return {status, headers: answered, text: await answer.text()};
  }

  /** Signs an actor in again whose session a request has ended. */
  async function renew(actor: Actor): Promise<void> {
    const reader = readers.get(actor);
    if (reader) {
      const answer = await postJson(`${started.url}/auth/sign-in/email`, {
        email: reader.email,
        password: PASSWORD,
      });
      cookies.set(actor, cookieOf(answer));
    }
  }

  it(
    `holds for ${String(REQUESTS)} requests, valid and broken`,
    {
      timeout: 300_000,
    },
    async () => {
      const check = createAnswerCheck(document);
      const ownKeys = Reflect.ownKeys(Object.prototype);
      await fc.assert(
        fc.asyncProperty(anyRequest(document, isAuth), async (request) => {
          const answer = await send(request);
          check(request.template, request.method, answer);
          expect(await findBrokenInvariants(started.query)).toEqual([]);
          expect(Reflect.ownKeys(Object.prototype)).toEqual(ownKeys);
          if (answer.status < 300) {
            succeeded.add(`${request.method} ${request.template}`);
          }
          if (answer.status === 401 || request.template.includes('out')) {
            await renew(request.actor);
          }
        }),
        // What failed depends on what came before it: a smaller case tells less.
        {numRuns: REQUESTS, seed: SEED, endOnFailure: true},
      );
      expect(started.log.filter(({event}) => event === 'failure')).toEqual([]);
    },
  );

  it('was true of every operation when it succeeds, too', () => {
    const operations = Object.entries(document.paths)
      .filter(([template]) => !isAuth(template))
      .flatMap(([template, path]) =>
        Object.keys(path).map(
          (method) => `${method.toUpperCase()} ${template}`,
        ),
      );
    expect(operations.filter((name) => !succeeded.has(name))).toEqual([]);
  });
});
