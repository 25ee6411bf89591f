import type {MiddlewareHandler} from 'hono';
import type {ObservedRequest} from '../observability/metrics.js';
import {readRoutePattern} from './loggedPath.js';

/** Measures each request by its route's pattern. */
export function requestMetrics(
  observe: (request: ObservedRequest) => void,
): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    observe({
      method: c.req.method,
      route: readRoutePattern(c),
      status: c.res.status,
      seconds: (performance.now() - start) / 1000,
    });
  };
}
