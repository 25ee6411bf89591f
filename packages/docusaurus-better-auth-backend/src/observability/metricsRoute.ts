import {createHash, timingSafeEqual} from 'node:crypto';
import {ReaderProfileError} from 'better-auth-reader-profile';
import type {Route} from '../http/route.js';
import type {Metrics} from './metrics.js';

/** Compared by their hashes: of one length, and in a time that tells nothing. */
function isSameToken(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

function readBearerToken(request: Request): string {
  const header = request.headers.get('Authorization') ?? '';
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}

/**
 * `GET /metrics`, for Prometheus.
 *
 * @param token Asked for as a bearer token; null leaves the route open.
 */
export function createMetricsRoute(
  metrics: Metrics,
  token: string | null,
): Route {
  return {
    method: 'GET',
    path: '/metrics',
    summary: 'Metrics for Prometheus; with METRICS_TOKEN set, by bearer token',
    answers: {
      200: {
        description: "Prometheus' text format",
        contentType: 'text/plain',
      },
      401: {description: 'The bearer token is missing or wrong'},
    },
    async handle(request) {
      if (token !== null && !isSameToken(readBearerToken(request), token)) {
        throw new ReaderProfileError(
          401,
          'Metrics are read with the bearer token of METRICS_TOKEN.',
        );
      }
      return new Response(await metrics.read(), {
        headers: {'Content-Type': metrics.contentType},
      });
    },
  };
}
