import {once} from 'node:events';
import net from 'node:net';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {
  DatabaseKind,
  TestBackend,
} from '../../../__tests__/testBackend.js';
import {
  DATABASE_KINDS,
  emptyDatabase,
  PASSWORD,
  SITE,
  startBackend,
} from '../../../__tests__/testBackend.js';
import {TestBrowser} from '../../../__tests__/testBrowser.js';
import type {TestIdProvider} from '../../../__tests__/testIdProvider.js';
import {startIdProvider} from '../../../__tests__/testIdProvider.js';
import {readLetter} from '../../../methods/__tests__/testOutbox.js';

/** A port for a backend that has to know its own URL before it listens. */
async function findFreePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const OTHER_SITE = 'http://localhost:3999';
const CALLBACK = `${SITE}/auth/callback`;

describe.each(DATABASE_KINDS)('the hand-over on %s', (kind: DatabaseKind) => {
  let started: TestBackend;
  let provider: TestIdProvider;
  let url: string;

  beforeAll(async () => {
    const port = await findFreePort();
    url = `http://localhost:${String(port)}`;
    provider = await startIdProvider(url);
    started = await startBackend({
      ...(await emptyDatabase(kind)),
      url,
      crossSite: true,
      requireEmailVerification: true,
      trustedOrigins: [SITE, OTHER_SITE],
      oidcProviders: [provider.describe('example')],
    });
    await started.backend.listen({port});
  });
  afterAll(async () => {
    await started.backend.close();
    await provider.close();
  });

  async function begin(browser: TestBrowser, headers = {}): Promise<string> {
    const answer = await browser.call(
      'POST',
      '/auth/handoff/begin',
      {},
      headers,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).toMatch(
      /handoff=[\w-]{43};.*HttpOnly;.*SameSite=None; Partitioned/,
    );
    const {challenge} = (await answer.json()) as {challenge: string};
    return `${CALLBACK}?redirect=%2Fdocs&handoff_challenge=${challenge}`;
  }

  async function beginSocial(browser: TestBrowser): Promise<string> {
    const callbackURL = await begin(browser);
    const answer = await browser.call('POST', '/auth/sign-in/social', {
      provider: 'example',
      callbackURL,
      disableRedirect: true,
    });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as {url: string}).url;
  }

  const codeOf = (landing: URL) => {
    expect(landing.searchParams.has('handoff_challenge')).toBe(false);
    expect(landing.searchParams.get('redirect')).toBe('/docs');
    return landing.searchParams.get('handoff_code') ?? '';
  };

  const finish = (browser: TestBrowser, code: string, headers = {}) =>
    browser.call('POST', '/auth/handoff', {code}, headers);

  const readLink = async (email: string, letter: string) =>
    /^http.*$/m.exec(await readLetter(url, email, letter))?.[0] ?? '';

  async function countSessions(): Promise<number> {
    const [row] = await started.query<{count: number}>(
      'SELECT count(*)::int AS count FROM "session"',
    );
    return row?.count ?? 0;
  }

  it('is told of', async () => {
    const answer = await fetch(`${url}/api/v1/capabilities`);
    expect(await answer.json()).toMatchObject({
      auth: {
        handoff: true,
        social_providers: ['example'],
        provider_names: {example: 'Example ID'},
      },
    });
  });

  it('signs in by a provider, by the page and not by the navigation', async () => {
    const browser = new TestBrowser(url);
    const before = await countSessions();
    const landing = await browser.navigate(await beginSocial(browser));
    expect(await countSessions()).toBe(before);
    expect(await browser.readEmail()).toBeNull();

    const answer = await finish(browser, codeOf(landing));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({url: `${CALLBACK}?redirect=%2Fdocs`});
    expect(await browser.readEmail()).toBe('person@example.com');
    expect(browser.ofNavigations.get(new URL(url).host)?.size ?? 0).toBe(0);
  });

  it('works once', async () => {
    const browser = new TestBrowser(url);
    const code = codeOf(await browser.navigate(await beginSocial(browser)));
    const answers = await Promise.all(
      Array.from({length: 5}, () => finish(browser, code)),
    );
    const signedIn = answers.filter(({status}) => status === 200);
    expect(signedIn).toHaveLength(1);
    for (const answer of answers.filter((one) => !signedIn.includes(one))) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({code: 'HANDOFF_EXPIRED'});
    }
    expect((await finish(browser, code)).status).toBe(400);
  });

  it('is refused to whoever stole the code', async () => {
    const browser = new TestBrowser(url);
    const code = codeOf(await browser.navigate(await beginSocial(browser)));
    const thief = new TestBrowser(url);
    const before = await countSessions();
    const withoutSecret = await finish(thief, code);
    await begin(thief);
    const withOther = await finish(thief, code);
    for (const answer of [withoutSecret, withOther]) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({
        code: 'HANDOFF_OTHER_BROWSER',
      });
    }
    expect(await thief.readEmail()).toBeNull();
    expect(await countSessions()).toBe(before);
    // Whom it belongs to loses nothing by that.
    expect((await finish(browser, code)).status).toBe(200);
  });

  it('is refused to other sites, and without a site', async () => {
    const browser = new TestBrowser(url);
    const code = codeOf(await browser.navigate(await beginSocial(browser)));
    for (const [origin, expected] of [
      ['https://evil.test', 'INVALID_ORIGIN'],
      ['null', 'MISSING_OR_NULL_ORIGIN'],
      [OTHER_SITE, 'HANDOFF_OTHER_BROWSER'],
    ] as const) {
      const answer = await finish(browser, code, {Origin: origin});
      expect(answer.status).toBe(403);
      const {code: refusal} = (await answer.json()) as {code: string};
      expect(['INVALID_ORIGIN', expected]).toContain(refusal);
    }
    const begun = await browser.call(
      'POST',
      '/auth/handoff/begin',
      {},
      {Origin: 'https://evil.test'},
    );
    expect(begun.status).toBe(403);
  });

  it('does not outlive a minute', async () => {
    const browser = new TestBrowser(url);
    const code = codeOf(await browser.navigate(await beginSocial(browser)));
    await started.query(
      `UPDATE "verification" SET "expiresAt" = now() - interval '1 second' WHERE "identifier" LIKE 'handoff:%'`,
    );
    const answer = await finish(browser, code);
    expect(answer.status).toBe(400);
    expect(await browser.readEmail()).toBeNull();
  });

  it('keeps neither the code nor what it stands for readable', async () => {
    const browser = new TestBrowser(url);
    const code = codeOf(await browser.navigate(await beginSocial(browser)));
    const rows = await started.query<{identifier: string; value: string}>(
      `SELECT "identifier", "value" FROM "verification" WHERE "identifier" LIKE 'handoff:%'`,
    );
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(0);
    expect(text).not.toContain(code);
    expect(text).not.toContain('callback');
  });

  it('never leads to a site that is not trusted', async () => {
    const browser = new TestBrowser(url);
    const landing = new URL(await begin(browser));
    const evil = `https://evil.test/${landing.search}`;
    for (const path of ['magic-link/verify', 'verify-email']) {
      const answer = await fetch(
        `${url}/auth/${path}?token=x&callbackURL=${encodeURIComponent(evil)}`,
        {redirect: 'manual'},
      );
      expect(answer.status).toBe(403);
    }
  });

  it('tells of a refusal at the provider as a navigation would', async () => {
    const browser = new TestBrowser(url);
    const atProvider = new URL(await beginSocial(browser));
    const callback = new URL(`${url}/auth/callback/example`);
    callback.searchParams.set(
      'state',
      atProvider.searchParams.get('state') ?? '',
    );
    callback.searchParams.set('error', 'access_denied');
    const landing = await browser.navigate(callback.href);
    const answer = await finish(browser, codeOf(landing));
    const {url: end} = (await answer.json()) as {url: string};
    expect(new URL(end).searchParams.get('error')).toBe('access_denied');
    expect(await browser.readEmail()).toBeNull();
  });

  it('signs in by a link in the browser that asked, in no other', async () => {
    const email = `link-${kind.toLowerCase()}@example.com`;
    const browser = new TestBrowser(url);
    const callbackURL = await begin(browser);
    await browser.call('POST', '/auth/sign-in/magic-link', {
      email,
      callbackURL,
    });
    const link = await readLink(email, 'magicLink');
    const other = new TestBrowser(url);
    const elsewhere = await finish(other, codeOf(await other.navigate(link)));
    expect(elsewhere.status).toBe(403);
    expect(await other.readEmail()).toBeNull();
    // The link itself is not used up by that.
    const answer = await finish(browser, codeOf(await browser.navigate(link)));
    expect(answer.status).toBe(200);
    expect(await browser.readEmail()).toBe(email);
    const again = await finish(browser, codeOf(await browser.navigate(link)));
    const {url: end} = (await again.json()) as {url: string};
    expect(new URL(end).searchParams.get('error')).toBe('INVALID_TOKEN');
  });

  it.each([
    ['signs in by confirming an address', true],
    ['confirms an address elsewhere, and signs nobody in', false],
  ])('%s', async (_what, isSameBrowser) => {
    const email = `new-${String(isSameBrowser)}-${kind.toLowerCase()}@example.com`;
    const browser = new TestBrowser(url);
    const callbackURL = await begin(browser);
    await browser.call('POST', '/auth/sign-up/email', {
      name: 'Ada',
      email,
      password: PASSWORD,
      callbackURL,
    });
    const link = await readLink(email, 'verifyEmail');
    const follower = isSameBrowser ? browser : new TestBrowser(url);
    const before = await countSessions();
    const answer = await finish(
      follower,
      codeOf(await follower.navigate(link)),
    );
    expect(await answer.json()).toEqual({url: `${CALLBACK}?redirect=%2Fdocs`});
    expect(await follower.readEmail()).toBe(isSameBrowser ? email : null);
    expect(await countSessions()).toBe(before + (isSameBrowser ? 1 : 0));
    const [user] = await started.query<{emailVerified: boolean}>(
      'SELECT "emailVerified" FROM "user" WHERE "email" = $1',
      [email],
    );
    expect(user?.emailVerified).toBe(true);
  });

  it('is recorded as what it was', async () => {
    const browser = new TestBrowser(url);
    const code = codeOf(await browser.navigate(await beginSocial(browser)));
    await started.backend.settle();
    const read = () =>
      started.query<{kind: string; outcome: string; reader: string | null}>(
        `SELECT "kind", "outcome", "reader" FROM "authEvent" ORDER BY "time" DESC, "id" DESC LIMIT 1`,
      );
    // Asking the provider's way is an event; its callback is none yet.
    const [before] = await read();
    await finish(browser, code);
    await started.backend.settle();
    const [after] = await read();
    expect(before).toMatchObject({kind: 'social', reader: null});
    expect(after).toMatchObject({kind: 'handoff', outcome: 'success'});
    expect(after?.reader).toEqual(expect.any(String));
  });
});

it('is not there on one site', async () => {
  const started = await startBackend(await emptyDatabase('PGlite'));
  try {
    const browser = new TestBrowser(started.url);
    const answer = await browser.call('POST', '/auth/handoff/begin', {});
    expect(answer.status).toBe(404);
    const capabilities = await fetch(`${started.url}/api/v1/capabilities`);
    expect(await capabilities.json()).toMatchObject({auth: {handoff: false}});
  } finally {
    await started.backend.close();
  }
});
