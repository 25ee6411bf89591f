import {randomUUID} from 'node:crypto';
import type {MiddlewareHandler} from 'hono';
import type {Log} from '../observability/log.js';
import {readLoggedPath} from './loggedPath.js';

export type RequestVariables = {requestId: string};

/**
 * Logs each request: method, path without its query and ids, status, time
 * taken. Its id is made here, never taken from the client, and answered as
 * `X-Request-Id`.
 */
export function requestLog(
  log: Log,
): MiddlewareHandler<{Variables: RequestVariables}> {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    const start = performance.now();
    await next();
    c.header('X-Request-Id', requestId);
    log({
      level: 'info',
      event: 'request',
      method: c.req.method,
      path: readLoggedPath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
      requestId,
    });
  };
}
