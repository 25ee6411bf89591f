import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {openEmptyCluster} from '../../__tests__/emptyCluster.js';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  emptyDatabase,
  postJson,
  signUp,
  startBackend,
} from '../../__tests__/testBackend.js';
import {resolveConfig} from '../../config.js';
import {migrateDatabase} from '../../database/migrateDatabase.js';
import type {Database} from '../../database/openDatabase.js';
import {openDatabase} from '../../database/openDatabase.js';
import {indexPassages, removeOtherSources} from '../indexPassages.js';
import {makeExport, PASSAGES, waitForLog, writeExport} from './testExport.js';

type Export = ReturnType<typeof makeExport>;

describe.each(DATABASE_KINDS)('the index on %s', (kind) => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(
      resolveConfig(await emptyDatabase(kind)),
      openEmptyCluster,
    );
    await migrateDatabase(database, null);
  });

  afterAll(() => database.close());

  const index = (source: string, content: Export, digest: string) =>
    indexPassages(database, source, content, {digest, etag: null});

  /** Words whose count is not what the passages say. */
  const miscounted = () =>
    database.query(
      `SELECT * FROM "askLexeme" AS known FULL JOIN (
         SELECT "config", lexeme, count(*) AS passages FROM "askPassage", unnest("search") GROUP BY 1, 2
       ) AS counted ON counted.lexeme = known."lexeme" AND counted."config" = known."config"
       WHERE counted.passages IS DISTINCT FROM known."passages"`,
    );

  async function readKeys(): Promise<Map<string, string>> {
    const rows = await database.query<{id: string; key: string}>(
      'SELECT "id", "key"::text FROM "askPassage" ORDER BY "id"',
    );
    return new Map(rows.map(({id, key}) => [id, key]));
  }

  it('is written anew only where a content hash changed', async () => {
    expect(await index('site', makeExport(PASSAGES), 'a')).toEqual({
      passages: 5,
      written: 5,
      removed: 0,
    });
    const before = await readKeys();
    const changed = makeExport([
      {url: '/docs/new', title: 'New', text: 'A brandnew page.'},
      {url: '/docs/install', title: 'Installation', text: 'Other words.'},
      ...PASSAGES.slice(1, 4),
    ]);
    expect(await index('site', changed, 'b')).toEqual({
      passages: 5,
      written: 2,
      removed: 1,
    });
    const kept = [...(await readKeys())].filter(
      ([id, key]) => before.get(id) === key,
    );
    expect(kept.map(([id]) => id)).toEqual([
      '/docs/consent',
      '/docs/session#cookies',
      '/docs/session#origins',
    ]);
    expect(await miscounted()).toEqual([]);
    expect(await index('site', changed, 'b')).toBe('unchanged');
  });

  it('is written by one of several that come at once', async () => {
    const content = makeExport(PASSAGES, 'fr');
    const results = await Promise.all(
      Array.from({length: 4}, () => index('at once', content, 'a')),
    );
    expect(results.filter((result) => typeof result === 'object')).toEqual([
      {passages: 5, written: 5, removed: 0},
    ]);
    expect(await miscounted()).toEqual([]);
  });

  it('keeps what it was where an indexing is stopped', async () => {
    const before = await readKeys();
    await expect(
      indexPassages(
        database,
        'site',
        makeExport([]),
        {digest: 'c', etag: null},
        AbortSignal.abort(),
      ),
    ).rejects.toThrow();
    expect(await readKeys()).toEqual(before);
  });

  it('forgets a source that is no longer named', async () => {
    await removeOtherSources(database, ['at once']);
    expect(
      await database.query('SELECT DISTINCT "source" FROM "askPassage"'),
    ).toEqual([{source: 'at once'}]);
    expect(await miscounted()).toEqual([]);
  });
});

describe('the sources', () => {
  const closing: (() => Promise<unknown>)[] = [];

  afterEach(async () => {
    for (const close of closing.splice(0)) {
      await close();
    }
  });

  async function start(askSource: string): Promise<TestBackend> {
    const backend = await startBackend({
      ...(await emptyDatabase('Postgres')),
      askSource,
    });
    closing.push(() => backend.backend.close());
    return backend;
  }

  async function countFound({url}: TestBackend, query: string) {
    const answer = await postJson(`${url}/api/v1/select`, {query});
    const {documents} = (await answer.json()) as {documents: unknown[]};
    return documents.length;
  }

  const passage = makeExport(PASSAGES.slice(0, 1)).passages[0];

  it.each([
    [
      'a missing file',
      '/nowhere/ask-passages.json',
      /cannot be read \(ENOENT\)/,
    ],
    ['text that is no JSON', writeExport('{"version": 1,'), /is not JSON/],
    ['another shape', writeExport('[]'), /no export that this version reads/],
    [
      'another version',
      writeExport('{"version": 99, "site": {}, "passages": []}'),
      /version: /,
    ],
    [
      'a link that is no path',
      writeExport(
        JSON.stringify({
          ...makeExport([]),
          passages: [{...passage, url: 'javascript:alert(1)'}],
        }),
      ),
      /passages\.0\.url: Must be a path/,
    ],
    [
      'a link to another host',
      writeExport(
        JSON.stringify({
          ...makeExport([]),
          passages: [{...passage, url: '//evil.example'}],
        }),
      ),
      /passages\.0\.url: Must be a path/,
    ],
    [
      'two locales in one file',
      writeExport(
        JSON.stringify({
          ...makeExport([]),
          passages: [{...passage, locale: 'fr'}],
        }),
      ),
      /of locale "en" but holds passages in "fr"/,
    ],
    [
      'an id that comes twice',
      writeExport(
        JSON.stringify({...makeExport([]), passages: [passage, passage]}),
      ),
      /same id/,
    ],
    [
      'a server that is away',
      'http://127.0.0.1:9/x.json',
      /cannot be downloaded/,
    ],
  ])('tells of %s, beside one that is right', async (_, broken, problem) => {
    const backend = await start(
      `${broken},${writeExport(makeExport(PASSAGES))}`,
    );
    const entry = await waitForLog(backend.log, 'ask-source');
    expect(entry).toMatchObject({
      source: broken,
      problem: expect.stringMatching(problem) as string,
    });
    await waitForLog(backend.log, 'ask-indexed');
    expect(await countFound(backend, 'withdrawal')).toBe(1);
    // Signing in is not concerned.
    expect((await signUp(backend)).id).toBeTruthy();
  });

  it('may be a URL, which is asked whether it changed', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') {
        response.writeHead(304).end();
      } else {
        response.setHeader('ETag', '"1"');
        response.end(JSON.stringify(makeExport(PASSAGES)));
      }
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const {port} = server.address() as AddressInfo;
    const askSource = `http://127.0.0.1:${String(port)}/ask-passages.json`;
    const database = await emptyDatabase('Postgres');
    const first = await startBackend({...database, askSource});
    await waitForLog(first.log, 'ask-indexed');
    await first.backend.close();

    const second = await startBackend({...database, askSource});
    closing.push(() => second.backend.close());
    expect(await countFound(second, 'withdrawal')).toBe(1);
    await vi.waitFor(() => {
      expect(asked).toHaveLength(2);
    });
    await second.backend.close();
    expect(asked).toEqual([undefined, '"1"']);
    expect(second.log.map(({event}) => event)).not.toContain('ask-indexed');
  });

  it('tells of a server that answers an error', async () => {
    const server = createServer((_, response) => {
      response.writeHead(404).end('nothing');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const {port} = server.address() as AddressInfo;
    const backend = await start(`http://127.0.0.1:${String(port)}/x.json`);
    expect(await waitForLog(backend.log, 'ask-source')).toMatchObject({
      problem: expect.stringContaining('The server answers 404.') as string,
    });
  });
});
