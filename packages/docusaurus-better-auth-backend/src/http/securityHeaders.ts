import type {MiddlewareHandler} from 'hono';

/** Headers that every answer bears; HSTS only where https is certain. */
export function securityHeaders(production: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Frame-Options', 'DENY');
    // A page has a stricter policy of its own.
    if (!c.res.headers.has('Content-Security-Policy')) {
      c.header('Content-Security-Policy', "frame-ancestors 'none'");
    }
    if (!c.res.headers.has('Cache-Control')) {
      c.header('Cache-Control', 'no-store');
    }
    if (production) {
      c.header('Strict-Transport-Security', 'max-age=31536000');
    }
  };
}
