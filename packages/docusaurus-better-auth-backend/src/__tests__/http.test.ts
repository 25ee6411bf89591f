import {once} from 'node:events';
import http from 'node:http';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from './testBackend.js';
import {
  BACKEND_KINDS,
  PASSWORD,
  signUp,
  SITE,
  startEmptyBackend,
} from './testBackend.js';

describe.each(BACKEND_KINDS)('HTTP rules on %s', (kind) => {
  let started: TestBackend;

  beforeAll(async () => {
    started = await startEmptyBackend(kind);
  });
  afterAll(() => started.backend.close());

  const ask = (path: string, init?: RequestInit) =>
    fetch(`${started.url}${path}`, init);

  describe('CORS', () => {
    it.each(['/auth/get-session', '/api/v1/profile', '/healthz', '/nowhere'])(
      'lets exactly the trusted origins read %s',
      async (path) => {
        const trusted = await ask(path, {headers: {Origin: SITE}});
        expect(trusted.headers.get('access-control-allow-origin')).toBe(SITE);
        expect(trusted.headers.get('access-control-allow-credentials')).toBe(
          'true',
        );
        expect(trusted.headers.get('access-control-expose-headers')).toBe(
          'Retry-After, X-Retry-After, Content-Disposition',
        );
        for (const origin of [
          'https://evil.test',
          'null',
          `${SITE}.evil.test`,
          'http://localhost:30000',
          undefined,
        ]) {
          const answer = await ask(
            path,
            origin === undefined ? {} : {headers: {Origin: origin}},
          );
          expect(answer.headers.get('access-control-allow-origin')).toBeNull();
          expect(answer.headers.get('vary')).toContain('Origin');
        }
      },
    );

    it.each(['/auth/sign-in/email', '/api/v1/profile'])(
      'answers the preflight of %s',
      async (path) => {
        const preflight = (origin: string) =>
          ask(path, {
            method: 'OPTIONS',
            headers: {
              Origin: origin,
              'Access-Control-Request-Method': 'POST',
              'Access-Control-Request-Headers': 'content-type',
            },
          });
        const trusted = await preflight(SITE);
        expect(trusted.status).toBe(204);
        expect(trusted.headers.get('access-control-allow-origin')).toBe(SITE);
        expect(trusted.headers.get('access-control-allow-methods')).toContain(
          'POST',
        );
        expect(trusted.headers.get('access-control-allow-headers')).toBe(
          'content-type',
        );
        const evil = await preflight('https://evil.test');
        expect(evil.headers.get('access-control-allow-origin')).toBeNull();
        expect(evil.headers.get('access-control-allow-methods')).toBeNull();
        expect(evil.headers.get('vary')).toContain('Origin');
      },
    );
  });

  describe('a write with a cookie', () => {
    it.each([
      ['another site', {Origin: 'https://evil.test'}],
      ['a sandboxed page', {Origin: 'null'}],
    ])('from %s is refused', async (_from, headers) => {
      const reader = await signUp(started);
      const answer = await reader.call(
        'POST',
        '/api/v1/profile',
        {software_background: 'x', consent_given: true},
        headers,
      );
      expect(answer.status).toBe(403);
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
      const read = await reader.call('GET', '/api/v1/profile');
      expect(await read.json()).toMatchObject({software_background: null});
    });

    it.each(['http://localhost:3000/', 'HTTP://LOCALHOST:3000'])(
      'from %s, which is not exactly an origin, is refused everywhere',
      async (origin) => {
        const reader = await signUp(started);
        const headers = {Origin: origin};
        const profile = await reader.call(
          'POST',
          '/api/v1/profile',
          {consent_given: true},
          headers,
        );
        expect(profile.status).toBe(403);
        for (const path of ['/auth/sign-out', '/auth/signout']) {
          const answer = await reader.call('POST', path, {}, headers);
          expect(answer.status).toBe(403);
          expect(await answer.json()).toEqual({
            code: 'INVALID_ORIGIN',
            message: expect.any(String) as string,
          });
        }
        const session = await reader.call(
          'GET',
          '/auth/session',
          undefined,
          headers,
        );
        expect(await session.json()).toMatchObject({user: {id: reader.id}});
      },
    );

    it("from nowhere to Better Auth is Better Auth's to refuse", async () => {
      const reader = await signUp(started);
      for (const headers of [{}, {Origin: 'null'}]) {
        const answer = await ask('/auth/sign-out', {
          method: 'POST',
          headers: {
            Cookie: reader.cookie,
            'Content-Type': 'application/json',
            ...headers,
          },
          body: '{}',
        });
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({
          code: 'MISSING_OR_NULL_ORIGIN',
        });
      }
    });

    it('is not what a sign-in from an untrusted page needs to be refused', async () => {
      const reader = await signUp(started);
      const answer = await ask('/auth/sign-in/email', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Origin: 'https://evil.test',
        },
        body: JSON.stringify({email: reader.email, password: PASSWORD}),
      });
      expect(answer.status).toBe(403);
    });

    it('from nowhere is refused', async () => {
      const reader = await signUp(started);
      const answer = await ask('/api/v1/profile', {
        method: 'POST',
        headers: {
          Cookie: reader.cookie,
          'Content-Type': 'application/json',
        },
        body: '{"consent_given":true}',
      });
      expect(answer.status).toBe(403);
    });
  });

  describe('errors', () => {
    it.each([
      '/',
      '/nowhere',
      '/api/v1/profile/x',
      '/api/v2/profile',
      '/AUTH/ok',
    ])('answers 404 at %s', async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe(
        'application/problem+json',
      );
      expect(await answer.json()).toMatchObject({
        status: 404,
        detail: expect.any(String) as string,
      });
    });

    it.each(['PUT', 'PATCH'])(
      'answers 405 to %s, and what is possible',
      async (method) => {
        const answer = await ask('/api/v1/profile', {method});
        expect(answer.status).toBe(405);
        expect(answer.headers.get('allow')).toBe('GET, POST, DELETE');
        expect(await answer.json()).toMatchObject({status: 405});
      },
    );

    it.each([
      ['/api/v1/profile', 1],
      ['/auth/sign-in/email', 1],
      ['/api/v1/profile', 4],
    ])(
      'answers 413 to chunks without a length at %s: %i MB',
      async (path, megabytes) => {
        const reader = await signUp(started);
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const request = http.request(`${started.url}${path}`, {
            method: 'POST',
            headers: {
              Cookie: reader.cookie,
              Origin: SITE,
              'Content-Type': 'application/json',
            },
          });
          const answered = once(request, 'response') as Promise<
            [http.IncomingMessage]
          >;
          for (let chunks = 0; chunks < megabytes * 100; chunks += 1) {
            request.write('x'.repeat(10_000));
          }
          request.end();
          const [response] = await answered;
          expect(response.statusCode).toBe(413);
          expect(response.headers.connection).toBe('close');
          response.resume();
          await once(response, 'end');
        }
      },
    );

    it('logs an upload that breaks off as what it is', async () => {
      const reader = await signUp(started);
      started.log.length = 0;
      const request = http.request(`${started.url}/api/v1/profile`, {
        method: 'POST',
        headers: {
          Cookie: reader.cookie,
          Origin: SITE,
          'Content-Type': 'application/json',
          'Content-Length': 1000,
        },
      });
      request.on('error', () => undefined);
      await new Promise<void>((resolve) => {
        request.write('{"consent_given"', () => {
          resolve();
        });
      });
      // Answered after the first request was read.
      await ask('/healthz');
      request.destroy();
      await vi.waitUntil(() =>
        started.log.some(({path}) => path === '/api/v1/profile'),
      );
      expect(started.log.map(({event, status}) => [event, status])).toEqual([
        ['request', 200],
        ['request', 400],
      ]);
    });

    it('answers 429 with the time to wait, each account for itself', async () => {
      const [eager, other] = [await signUp(started), await signUp(started)];
      let answer = await eager.call('GET', '/api/v1/profile');
      let calls = 1;
      while (answer.status === 200 && calls < 200) {
        answer = await eager.call('GET', '/api/v1/profile');
        calls += 1;
      }
      expect(calls).toBe(121);
      expect(answer.status).toBe(429);
      const seconds = Number(answer.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect((await other.call('GET', '/api/v1/profile')).status).toBe(200);
    });
  });

  it.each(['/healthz', '/auth/ok', '/nowhere', '/api/v1/profile'])(
    'bears security headers at %s',
    async (path) => {
      const {headers} = await ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toBe(
        "frame-ancestors 'none'",
      );
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('is alive and ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({status: 'ok'});
    }
  });

  it('logs each request by its path alone', async () => {
    started.log.length = 0;
    await ask('/nowhere?email=ada@example.com');
    await ask('/auth/reset-password/very-secret-token?callbackURL=/x', {
      // To the address that the backend has by its config, not by this test.
      redirect: 'manual',
    });
    expect(started.log).toMatchObject([
      {event: 'request', method: 'GET', path: '/nowhere', status: 404},
      {event: 'request', path: '/auth/reset-password/…'},
    ]);
    expect(JSON.stringify(started.log)).not.toMatch(/ada@|very-secret/);
  });
});
