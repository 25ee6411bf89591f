import ipaddr from 'ipaddr.js';

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

export function checkDatabaseUrl(given: string): string | null {
  const protocol = parseUrl(given)?.protocol;
  // The value may hold a password, so it is not repeated.
  return protocol === 'postgres:' || protocol === 'postgresql:'
    ? null
    : 'is not a Postgres URL. Write it as postgres://user:password@host:5432/database.';
}

/** An http(s) origin, or why the text is none; never with a slash at its end. */
export function readOrigin(
  given: string,
): {origin: string} | {problem: string} {
  const url = parseUrl(given);
  if (!url || !/^https?:$/.test(url.protocol) || given.includes('*')) {
    return {
      problem: `"${given}" is not an origin. Write scheme, host and port, such as https://docs.example.com or http://localhost:3000.`,
    };
  }
  if (url.username || url.password) {
    return {
      problem: `an origin holds no user or password. Write ${url.origin}.`,
    };
  }
  return given === url.origin
    ? {origin: url.origin}
    : {
        problem: `"${given}" is more than an origin; browsers would be refused. Write ${url.origin}.`,
      };
}

/** Where the backend's own routes are, which Better Auth's must not cover. */
const OWN_PATHS = ['/api/v1', '/healthz', '/readyz'];

/** Whether an origin's pages travel unencrypted, beyond this very machine. */
export function isOpenToOthers(origin: string): boolean {
  const {protocol, hostname} = new URL(origin);
  return (
    protocol === 'http:' &&
    !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  );
}

export function checkAuthBasePath(given: string): string | null {
  if (!/^(\/[\w.-]+)+$/.test(given)) {
    return `"${given}" is not a path. It starts with "/", does not end with one, and holds letters, digits, "-", "_" and ".": /auth or /api/auth.`;
  }
  if (given.split('/').some((part) => part === '.' || part === '..')) {
    return `"${given}" holds "." or ".." as a part, which browsers take out of a URL. Write the path without it.`;
  }
  const isInTheWay = OWN_PATHS.some(
    (own) => `${own}/`.startsWith(`${given}/`) || given.startsWith(`${own}/`),
  );
  return isInTheWay
    ? `"${given}" is in the way of the backend's own paths: /api/v1, /healthz and /readyz. Take another one, such as /auth or /api/auth.`
    : null;
}

/** Why a text is no http(s) URL; null where it is one. */
export function checkHttpUrl(given: string): string | null {
  const url = parseUrl(given);
  return url && /^https?:$/.test(url.protocol) && !url.search && !url.hash
    ? null
    : 'is not an http or https URL without query or fragment.';
}

export function checkRedisUrl(given: string): string | null {
  return ['redis:', 'rediss:'].includes(parseUrl(given)?.protocol ?? '')
    ? null
    : 'is not a Redis URL. Write it as redis://user:password@host:6379.';
}

export function checkSmtpUrl(given: string): string | null {
  return ['smtp:', 'smtps:'].includes(parseUrl(given)?.protocol ?? '')
    ? null
    : 'is not an SMTP URL. Write it as smtps://user:password@host:465.';
}

/** Each one an address or a range: `10.0.0.0/8`, `127.0.0.1`, `::1`. */
export function checkProxies(given: readonly string[]): string | null {
  const wrong = given.find(
    (text) => !ipaddr.isValid(text) && !ipaddr.isValidCIDR(text),
  );
  return wrong === undefined
    ? null
    : `"${wrong}" is neither an address nor a range. Write 10.0.0.5 or 10.0.0.0/8.`;
}

export function checkWholeNumber(
  least: number,
  most: number,
): (given: number) => string | null {
  return (given) =>
    Number.isInteger(given) && given >= least && given <= most
      ? null
      : `"${String(given)}" is not a whole number from ${String(least)} to ${String(most)}.`;
}
