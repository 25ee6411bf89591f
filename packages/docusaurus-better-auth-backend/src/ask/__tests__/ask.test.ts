import {QueryAnswer, SelectAnswer} from 'better-auth-reader-profile/contract';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  emptyDatabase,
  postJson,
  startBackend,
} from '../../__tests__/testBackend.js';
import {makeExport, PASSAGES, waitForLog, writeExport} from './testExport.js';

/** The same words in every language, so that only grammar can find them. */
const FRENCH = makeExport(
  [
    {
      url: '/fr/docs/installation',
      title: 'Mise en place',
      text: 'Les utilisateurs doivent installer des paquets.',
    },
  ],
  'fr',
);
const URDU = makeExport(
  [
    {
      url: '/ur/docs/session',
      title: 'نشست',
      text: 'نشست سات دن بعد ختم ہوتی ہے۔',
    },
  ],
  'ur',
);
const JAPANESE = makeExport(
  [
    {
      url: '/ja/docs/search',
      title: '検索',
      text: 'このサイトは全文検索エンジンを使います。猫も探せます。',
    },
  ],
  'ja',
);

describe.each(DATABASE_KINDS)('select and query on %s', (kind) => {
  let backend: TestBackend;
  let hasTrigrams: boolean;

  beforeAll(async () => {
    const many = Array.from({length: 70}, (_, index) => ({
      url: `/docs/many/${String(index)}`,
      title: `Part ${String(index)}`,
      text: `Part ${String(index)} of a plentiful manual about gardens.`,
    }));
    backend = await startBackend({
      ...(await emptyDatabase(kind)),
      askSource: [makeExport([...PASSAGES, ...many]), FRENCH, URDU, JAPANESE]
        .map((content) => writeExport(content))
        .join(', '),
      rateLimits: false,
    });
    // One at a time gets to write; who comes late tries again.
    await waitForLog(backend.log, 'ask-indexed', 4);
    const [row] = await backend.query<{found: boolean}>(
      `SELECT to_regprocedure('similarity(text, text)') IS NOT NULL AS found`,
    );
    hasTrigrams = row?.found === true;
  });

  afterAll(() => backend.backend.close());

  async function select(body: unknown) {
    const answer = await postJson(`${backend.url}/api/v1/select`, body);
    expect(answer.status).toBe(200);
    return SelectAnswer.parse(await answer.json()).documents;
  }

  async function query(body: unknown) {
    const answer = await postJson(`${backend.url}/api/v1/query`, body);
    expect(answer.status).toBe(200);
    return QueryAnswer.parse(await answer.json());
  }

  const urls = (documents: {url: string}[]) => documents.map(({url}) => url);

  it('finds what holds all words first, then what holds some', async () => {
    const documents = await select({query: 'session cookie'});
    expect(urls(documents).slice(0, 2)).toEqual([
      '/docs/session#cookies',
      '/docs/session#origins',
    ]);
    expect(documents[0]).toMatchObject({title: 'Sessions › Cookies'});
    const scores = documents.map(({score}) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('knows the forms of a word, and shows where they stand', async () => {
    const [first] = await select({query: 'withdraw'});
    expect(first?.url).toBe('/docs/consent');
    expect(
      first?.highlights?.map(([start, end]) => first.snippet.slice(start, end)),
    ).toEqual(['Withdrawing', 'withdrawal']);
  });

  it('prefers a word in a title to one in a text', async () => {
    const [first] = await select({query: 'consent'});
    expect(first?.url).toBe('/docs/consent');
  });

  it('takes a phrase, a choice and an exclusion', async () => {
    expect(urls(await select({query: '"untrusted origin"'}))[0]).toBe(
      '/docs/session#origins',
    );
    expect(urls(await select({query: 'npm OR withdrawal'})).sort()).toEqual([
      '/docs/consent',
      '/docs/install',
    ]);
    expect(urls(await select({query: 'cookie -origin'}))).toEqual([
      '/docs/session#cookies',
    ]);
    // Left out by its text, though its title fits.
    expect(await select({query: 'consent -background'})).toEqual([]);
  });

  it('forgives typos where the database can', async () => {
    const documents = await select({query: 'instalation untrustd'});
    expect(urls(documents).includes('/docs/session#origins')).toBe(hasTrigrams);
  });

  it.each([
    [
      'the singular of a French word',
      'utilisateur installé',
      '/fr/docs/installation',
    ],
    ['an Urdu word', 'نشست', '/ur/docs/session'],
    ['a part of a Japanese text', '全文検索', '/ja/docs/search'],
    ['one Japanese character', '猫', '/ja/docs/search'],
  ])('finds %s', async (_, words, url) => {
    const [first] = await select({query: words});
    expect(first?.url).toBe(url);
    expect(first?.highlights).not.toEqual([]);
  });

  it('keeps to a locale where one is given', async () => {
    expect(urls(await select({query: 'installation', locale: 'en'}))).toEqual([
      '/docs/install',
    ]);
    expect(await select({query: 'installation', locale: 'xx'})).toEqual([]);
  });

  it('answers markup in a page as plain text', async () => {
    const [first] = await select({query: 'escapewords'});
    expect(first).toMatchObject({
      title: 'Escaping <script>alert("title")</script>',
      snippet:
        'Write <img src=x onerror=alert(1)> and <b>bold</b> escapewords & more; never trust "quotes".',
    });
  });

  it('answers 8 places, or as many as asked for up to 50', async () => {
    expect(await select({query: 'gardens'})).toHaveLength(8);
    expect(await select({query: 'gardens', limit: 1})).toHaveLength(1);
    const all = await select({query: 'gardens', limit: 50, unknown: true});
    expect(new Set(urls(all)).size).toBe(50);
  });

  it.each([
    ['!!!', 'nothing to look for'],
    [' ', 'one blank character'],
    [' \n', 'white space alone'],
    ['the and of', 'stop words alone'],
    ['\'); DROP TABLE "askPassage"; --', 'SQL'],
    ["a' & !(b | 'c\\", 'operators of tsquery'],
    ['"""" - OR OR -', 'operators alone'],
    ['%'.repeat(2000), 'the longest query'],
    ['word '.repeat(400), 'many words'],
    ['\u{1F600} \u202E \u0301', 'odd characters'],
  ])('answers %j (%s)', async (words) => {
    expect(Array.isArray(await select({query: words}))).toBe(true);
  });

  it.each([
    [{}, 'query'],
    [{query: ''}, 'query'],
    [{query: 5}, 'query'],
    [{query: 'x'.repeat(2001)}, 'query'],
    [{query: 'a\u0000b'}, 'query'],
    ['{"query": "\\ud800"}', 'query'],
    [{query: 'x', limit: 0}, 'limit'],
    [{query: 'x', limit: 51}, 'limit'],
    [{query: 'x', limit: 1.5}, 'limit'],
    [{query: 'x', limit: '8'}, 'limit'],
    [{query: 'x', limit: null}, 'limit'],
    [{query: 'x', locale: '../'}, 'locale'],
    [[], 'body'],
  ])('refuses %j', async (body, where) => {
    for (const path of ['select', 'query']) {
      const answer = await postJson(`${backend.url}/api/v1/${path}`, body);
      expect(answer.status).toBe(422);
      expect(answer.headers.get('content-type')).toContain('problem+json');
      expect(((await answer.json()) as {detail: string}).detail).toContain(
        where,
      );
    }
  });

  it('counts 2,000 characters by code point', async () => {
    const answer = await postJson(`${backend.url}/api/v1/select`, {
      query: '😀'.repeat(2000),
    });
    expect(answer.status).toBe(200);
  });

  it('quotes the best places with their links', async () => {
    const {answer, sources} = await query({
      query: 'How long does a session in a cookie live?',
      limit: 3,
    });
    expect(sources[0]?.url).toBe('/docs/session#cookies');
    expect(answer).toContain('Sessions end after seven days.');
    expect(answer).toContain('/docs/session#cookies [1]');
  });

  it.each([
    'What is the capital of Mongolia?',
    'How do I install a flux capacitor in a submarine?',
    'zzzz',
    '???',
  ])('says that the docs do not answer %j', async (question) => {
    expect(await query({query: question})).toEqual({
      answer: expect.stringMatching(/not found in these docs/i) as string,
      sources: [],
    });
  });

  it('streams the same answer as events', async () => {
    const answer = await postJson(
      `${backend.url}/api/v1/query`,
      {query: 'untrusted origin'},
      {Accept: 'text/event-stream'},
    );
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const text = await answer.text();
    expect(text.match(/^event: .*$/gm)).toEqual([
      'event: sources',
      'event: delta',
      'event: done',
    ]);
    expect(text).toContain('/docs/session#origins');
  });
});

describe('without an export', () => {
  it('answers that nothing was found, and says so in capabilities', async () => {
    const backend = await startBackend(await emptyDatabase('Postgres'));
    const select = await postJson(`${backend.url}/api/v1/select`, {
      query: 'session',
    });
    expect(select.status).toBe(200);
    expect(await select.json()).toEqual({documents: []});
    const query = await postJson(`${backend.url}/api/v1/query`, {
      query: 'session',
    });
    expect(await query.json()).toMatchObject({
      answer: expect.stringMatching(/not found/i) as string,
      sources: [],
    });
    const capabilities = await fetch(`${backend.url}/api/v1/capabilities`);
    expect(await capabilities.json()).toMatchObject({ask: false});
    await backend.backend.close();
  });
});
