import type {MiddlewareHandler} from 'hono';

const ALLOWED_METHODS = 'GET, POST, PUT, DELETE';
const EXPOSED_HEADERS = 'Retry-After, X-Retry-After, Content-Disposition';
/** Seconds that a browser may keep a preflight's answer. */
const PREFLIGHT_MAX_AGE = '600';

/**
 * Lets the pages of exactly these origins read answers, with cookies. Any
 * other origin gets no CORS header at all, and every answer bears
 * `Vary: Origin`, so that no cache mixes the two up.
 */
export function cors(trustedOrigins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const isTrusted = origin !== undefined && trustedOrigins.has(origin);
    if (c.req.method === 'OPTIONS') {
      c.res = new Response(null, {status: 204});
      if (isTrusted) {
        c.header('Access-Control-Allow-Methods', ALLOWED_METHODS);
        c.header('Access-Control-Max-Age', PREFLIGHT_MAX_AGE);
        const requested = c.req.header('Access-Control-Request-Headers');
        if (requested) {
          c.header('Access-Control-Allow-Headers', requested);
        }
      }
      c.header('Vary', 'Access-Control-Request-Headers', {append: true});
    } else {
      await next();
    }
    c.header('Vary', 'Origin', {append: true});
    if (isTrusted) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Allow-Credentials', 'true');
      c.header('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    }
  };
}
