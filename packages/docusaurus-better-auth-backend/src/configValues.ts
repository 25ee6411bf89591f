import ipaddr from 'ipaddr.js';
import addressparser from 'nodemailer/lib/addressparser';
import * as z from 'zod';

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

/** @param ownUrl Public origin of this backend, which can't be its own upstream. */
export function checkUpstreamUrl(
  ownUrl: string,
): (given: string) => string | null {
  return (given) => {
    const url = parseUrl(given);
    if (
      !url ||
      !/^https?:$/.test(url.protocol) ||
      url.search ||
      url.hash ||
      url.username ||
      url.password
    ) {
      // It may hold a password, so it is not repeated.
      return 'is not an http or https URL without user, query or fragment. Write it with the base path of that service, such as https://auth.example.com/api/auth.';
    }
    return url.origin === ownUrl
      ? `"${given}" is this backend itself. Set it to where the Better Auth service listens, with its base path, such as http://auth.internal:3001/api/auth.`
      : null;
  };
}

export function checkRedisUrl(given: string): string | null {
  return ['redis:', 'rediss:'].includes(parseUrl(given)?.protocol ?? '')
    ? null
    : 'is not a Redis URL. Write it as redis://user:password@host:6379.';
}

/** The value may hold a password, so it is not repeated. */
export function checkSmtpUrl(given: string): string | null {
  const url = parseUrl(given);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    return 'is not an SMTP URL. Write it as smtps://user:password@host:465.';
  }
  if (!['', '/'].includes(url.pathname) || url.search || url.hash) {
    return 'holds more than user, password, host and port. Write it as smtps://user:password@host:465.';
  }
  try {
    decodeURIComponent(url.username + url.password);
    return null;
  } catch {
    return 'holds a "%" in its user or password that begins no escape. Write it as %25.';
  }
}

/** Exactly one address, with or without a name. */
export function checkMailFrom(given: string): string | null {
  const [first, ...others] = /\p{Cc}/u.test(given)
    ? []
    : addressparser(given, {flatten: true});
  return first !== undefined &&
    others.length === 0 &&
    z.email().safeParse(first.address).success
    ? null
    : `"${given}" is not one e-mail address. Write docs@example.com or Docs <docs@example.com>.`;
}

const SITE_NAME_MAX_LENGTH = 60;

/** A path of the first of these origins, or a URL on any of them. */
export function checkErrorPage(trustedOrigins: readonly string[]) {
  return (given: string): string | null => {
    const [site] = trustedOrigins;
    const url = URL.canParse(given, site) ? new URL(given, site) : null;
    return url && trustedOrigins.includes(url.origin) && !url.hash
      ? null
      : `"${given}" is neither a path nor a URL on a trusted origin.`;
  };
}

export function checkSiteName(given: string): string | null {
  return given.trim() !== '' &&
    given.length <= SITE_NAME_MAX_LENGTH &&
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(given)
    ? null
    : `must be one line of 1 to ${String(SITE_NAME_MAX_LENGTH)} characters.`;
}

function isAddressOrRange(text: string): boolean {
  const [address = ''] = text.split('/');
  // The library also reads 10 and 0x7f.1.
  return (
    (ipaddr.IPv4.isValidFourPartDecimal(address) ||
      ipaddr.IPv6.isValid(address)) &&
    (address === text || ipaddr.isValidCIDR(text))
  );
}

/** Each one an address or a range: `10.0.0.0/8`, `127.0.0.1`, `::1`. */
export function checkProxies(given: readonly string[]): string | null {
  const wrong = given.find((text) => !isAddressOrRange(text));
  if (wrong !== undefined) {
    return `"${wrong}" is neither an address nor a range. Write 10.0.0.5 or 10.0.0.0/8.`;
  }
  const everyone = given.find((text) => text.endsWith('/0'));
  return everyone === undefined
    ? null
    : `"${everyone}" is everybody, and any client could then choose the address that it is limited by. Write the addresses of your proxies, such as 10.0.0.0/8.`;
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

/** Why a list is none of e-mail addresses; null where it is one. */
export function checkEmails(given: readonly string[]): string | null {
  const wrong = given.find((text) => !/^[^\s@;<>]+@[^\s@;<>]+$/.test(text));
  return wrong === undefined
    ? null
    : `"${wrong}" is not an e-mail address. Write ada@example.com, several with commas between them.`;
}

const TOKEN_MIN_LENGTH = 16;

/** Why a bearer token is weak or can't be sent, without repeating it. */
export function checkBearerToken(given: string): string | null {
  return /^[\w.~+/=-]+$/.test(given) && given.length >= TOKEN_MIN_LENGTH
    ? null
    : `is not a token: at least ${String(TOKEN_MIN_LENGTH)} letters, digits and "-._~+/=". Make one with \`openssl rand -hex 24\`.`;
}

/** Paths and http(s) URLs, separated by commas. */
export function checkAskSource(given: string): string | null {
  for (const source of given.split(',').map((part) => part.trim())) {
    if (source === '') {
      return 'holds nothing before, after or between commas. Write one path or URL, or several with a comma between them.';
    }
    const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
    const url = isUrl ? parseUrl(source) : null;
    if (isUrl && !/^https?:$/.test(url?.protocol ?? '')) {
      return `"${source.replace(/\/\/.*@/s, '//…@')}" is neither a path nor an http or https URL. Write the path or the URL of the site's ask-passages.json.`;
    }
    if (url?.username || url?.password) {
      return 'holds a user or a password in a URL, which would end up in the log. The export is as public as your pages: give a URL without them.';
    }
  }
  return null;
}
