import {afterAll, describe, expect, it, vi} from 'vitest';
import {
  emptyDatabase,
  SITE,
  startBackend,
} from '../../../__tests__/testBackend.js';
import type {TestUpstream} from '../../../__tests__/testUpstream.js';
import {startUpstream} from '../../../__tests__/testUpstream.js';
import {findUpstreamProblems} from '../checkUpstream.js';
import {createUpstream} from '../upstream.js';

const CONFIG = {
  authBasePath: '/auth',
  url: 'http://localhost:8000',
  trustedOrigins: [SITE],
  log: () => undefined,
};

/** A database of the service's own, so that it and the backend share nothing. */
async function newDatabaseUrl(): Promise<string> {
  return (await emptyDatabase('Postgres')).databaseUrl ?? '';
}

describe('the check of an upstream', () => {
  const upstreams: TestUpstream[] = [];
  afterAll(() => Promise.all(upstreams.map((upstream) => upstream.close())));

  async function findProblems(
    options: Parameters<typeof startUpstream>[1],
    config: Partial<typeof CONFIG> = {},
  ): Promise<string[]> {
    const upstream = await startUpstream(await newDatabaseUrl(), options);
    upstreams.push(upstream);
    return findUpstreamProblems(createUpstream(upstream.url), {
      ...CONFIG,
      ...config,
      upstream: upstream.url,
    });
  }

  it('finds nothing where all is as it should be', async () => {
    expect(await findProblems({})).toEqual([]);
  });

  it('tells where the service has another public URL', async () => {
    const [problem, ...others] = await findProblems({
      baseURL: 'https://internal.example.com/auth',
    });
    expect(problem).toContain(
      'takes https://internal.example.com for its public URL',
    );
    expect(problem).toContain(
      'set BETTER_AUTH_URL (or baseURL) to http://localhost:8000.',
    );
    expect(others).toEqual([]);
  });

  it('tells where the service makes links under another path', async () => {
    const problems = await findProblems({
      baseURL: 'http://localhost:8000/api/auth',
    });
    expect(problems).toEqual([
      expect.stringContaining('set AUTH_BASE_PATH to /api/auth'),
    ]);
  });

  it('tells which of its sites the service refuses', async () => {
    const problems = await findProblems(
      {},
      {trustedOrigins: [SITE, 'https://docs.example.com']},
    );
    expect(problems).toEqual([
      expect.stringContaining('refuses the pages of https://docs.example.com'),
    ]);
  });

  it('tells where there is no Better Auth', async () => {
    const upstream = await startUpstream(await newDatabaseUrl());
    upstreams.push(upstream);
    const elsewhere = new URL('/nowhere', upstream.url).href;
    expect(
      await findUpstreamProblems(createUpstream(elsewhere), {
        ...CONFIG,
        upstream: elsewhere,
      }),
    ).toEqual([expect.stringContaining('does not answer as Better Auth does')]);
  });

  it('does not stop a start while the service is away, and goes on asking', async () => {
    const upstream = await startUpstream(await newDatabaseUrl());
    upstreams.push(upstream);
    await upstream.stopListening();
    const started = await startBackend({
      ...(await emptyDatabase('Postgres')),
      upstream: upstream.url,
    });
    try {
      const checks = () =>
        started.log.filter(({event}) => event === 'upstream-check');
      await vi.waitFor(() => {
        expect(checks()).toEqual([
          {
            level: 'error',
            event: 'upstream-check',
            problem: expect.stringContaining(
              'does not answer (ECONNREFUSED)',
            ) as string,
          },
        ]);
      });
      await upstream.listen();
      await vi.waitFor(
        () => {
          expect(checks().at(-1)).toEqual({
            level: 'info',
            event: 'upstream-check',
          });
        },
        {timeout: 10_000},
      );
    } finally {
      await started.backend.close();
    }
  });
});
