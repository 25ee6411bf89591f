import net from 'node:net';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {
  BACKEND_KINDS,
  emptyDatabase,
  postJson,
  signUp,
  startBackend,
  startEmptyBackend,
} from '../../__tests__/testBackend.js';
import {createMetrics} from '../metrics.js';

const TOKEN = 'metrics-token-of-this-test';

/** Values by series, `name{label="value"}`, as Prometheus would read them. */
async function readMetrics(
  {url}: {url: string},
  token = TOKEN,
): Promise<Map<string, number>> {
  const answer = await fetch(`${url}/metrics`, {
    headers: {Authorization: `Bearer ${token}`},
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toMatch(
    /^text\/plain; version=0\.0\.4/,
  );
  const lines = (await answer.text()).split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
  );
}

describe.each(BACKEND_KINDS)('metrics on %s', (kind) => {
  let started: TestBackend;

  beforeAll(async () => {
    started = await startEmptyBackend(kind, {metricsToken: TOKEN});
  });
  afterAll(() => started.backend.close());

  it.each([
    ['no token', {}],
    ['another token', {Authorization: 'Bearer wrong'}],
    ['part of the token', {Authorization: `Bearer ${TOKEN.slice(0, -1)}`}],
    ['another scheme', {Authorization: `Basic ${TOKEN}`}],
  ])('refuses %s', async (_what, headers) => {
    const answer = await fetch(`${started.url}/metrics`, {
      headers: headers as Record<string, string>,
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({status: 401});
  });

  it('counts requests by route, and every unknown address as one', async () => {
    await fetch(`${started.url}/api/v1/sessions/planted-id/revoke`);
    await fetch(`${started.url}/planted/ada@example.com?a=b`);
    await fetch(`${started.url}/another-planted`);
    const metrics = await readMetrics(started);
    expect(
      metrics.get(
        'http_request_duration_seconds_count{method="GET",route="unknown",status="4xx"}',
      ),
    ).toBe(2);
    expect(
      metrics.get(
        'http_request_duration_seconds_count{method="GET",route="/api/v1/sessions/:id/revoke",status="4xx"}',
      ),
    ).toBe(1);
    expect([...metrics.keys()].join('\n')).not.toMatch(/planted|ada@/);
  });

  it('counts what comes of authentication, and how long it takes', async () => {
    const reader = await signUp(started);
    await postJson(`${started.url}/auth/signin`, {
      email: reader.email,
      password: 'wrong',
    });
    await reader.call('GET', '/auth/get-session');
    await vi.waitFor(async () => {
      const metrics = await readMetrics(started);
      expect(
        metrics.get(
          'auth_events_total{kind="sign-in",outcome="failure",code="INVALID_EMAIL_OR_PASSWORD"}',
        ),
      ).toBe(1);
      for (const flow of ['sign-up', 'read']) {
        expect(
          metrics.get(
            `auth_flow_duration_seconds_count{kind="${flow}",outcome="success"}`,
          ),
        ).toBeGreaterThan(0);
      }
    });
  });

  it('tells of pool, hashing, database, consents and the process', async () => {
    const reader = await signUp(started);
    await reader.saveProfile({software_background: 'Go', consent_given: true});
    const metrics = await readMetrics(started);
    expect(metrics.get('database_ready')).toBe(1);
    for (const state of ['total', 'idle', 'waiting']) {
      expect(
        metrics.get(`database_pool_connections{state="${state}"}`),
      ).toBeGreaterThanOrEqual(0);
    }
    expect(metrics.get('password_hashing{state="waiting"}')).toBe(0);
    expect(metrics.get('consent_decisions{decision="given"}')).toBe(1);
    expect(metrics.get('consent_decisions{decision="withdrawn"}')).toBe(0);
    expect(metrics.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('logs and counts what is no request', async () => {
    const {port} = new URL(started.url);
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.end('planted@example.com is no request\r\n\r\n');
    await vi.waitFor(async () => {
      const metrics = await readMetrics(started);
      expect(metrics.get('http_refused_connections_total{status="400"}')).toBe(
        1,
      );
    });
    expect(started.log).toContainEqual({
      level: 'info',
      event: 'refused-connection',
      status: 400,
    });
    expect(JSON.stringify(started.log)).not.toContain('planted@');
  });
});

it('is open without a token, and two backends count each for itself', async () => {
  const [first, second] = [
    await startBackend(await emptyDatabase('Postgres')),
    await startBackend(await emptyDatabase('Postgres')),
  ];
  await fetch(`${first.url}/nowhere`);
  const series =
    'http_request_duration_seconds_count{method="GET",route="unknown",status="4xx"}';
  expect((await readMetrics(first)).get(series)).toBe(1);
  expect((await readMetrics(second)).get(series)).toBeUndefined();
  await Promise.all([first.backend.close(), second.backend.close()]);
});

it('tells no more than a hundred codes apart', async () => {
  const metrics = createMetrics();
  for (let count = 0; count < 150; count += 1) {
    metrics.observeAuthCall({
      kind: 'sign-in',
      outcome: 'failure',
      code: `CODE_${String(count)}`,
      seconds: 0.1,
    });
  }
  const lines = (await metrics.read())
    .split('\n')
    .filter((line) => line.startsWith('auth_events_total{'));
  const [, others] = /code="OTHER"} (\d+)/.exec(lines.join('\n')) ?? [];
  // What alerts ask for is there from the start.
  expect(others).toBe('53');
  expect(lines).toHaveLength(101);
});

it('counts warnings and errors of the log', async () => {
  const metrics = createMetrics();
  const entries: string[] = [];
  const log = metrics.countProblems(({event}) => entries.push(event));
  log({level: 'info', event: 'request'});
  log({level: 'error', event: 'mail_failed'});
  expect(entries).toEqual(['request', 'mail_failed']);
  const text = await metrics.read();
  expect(text).toContain(
    'log_problems_total{level="error",event="mail_failed"} 1',
  );
  expect(text).not.toContain('event="request"');
});
