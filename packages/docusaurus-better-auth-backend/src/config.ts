import path from 'node:path';
import type {ConsentPolicy} from 'better-auth-reader-profile';
import {readConsentPolicies} from 'better-auth-reader-profile';
import * as z from 'zod';
import {IN_MEMORY} from './database/openDatabase.js';
import type {Log} from './http/requestLog.js';
import {writeLog} from './http/requestLog.js';
import {describeWeakSecret} from './secret.js';

/** What an owner may set; everything has a default for development. */
export type BackendOptions = {
  /** Postgres connection URL. Default: an embedded Postgres in `dataDirectory`. */
  databaseUrl?: string | undefined;
  /** Signs cookies. Default in development: made once, kept in `dataDirectory`. */
  secret?: string | undefined;
  /** Public origin of the backend. Default: `http://localhost:<port>`. */
  url?: string | undefined;
  /** Origins of the sites it serves. Default in development: `http://localhost:3000`. */
  trustedOrigins?: readonly string[] | undefined;
  /** Port that `listen` takes. Default: the port in `url`, else 8000. */
  port?: number | undefined;
  /** Address that `listen` binds. Default: `127.0.0.1`; in production `0.0.0.0`. */
  hostname?: string | undefined;
  /** Where Better Auth answers. Default: `/auth`. */
  authBasePath?: string | undefined;
  /** Folder of the embedded database, or `memory://`. Default: `.data` in the working directory. */
  dataDirectory?: string | undefined;
  /** Consent texts, the current version last. Default: one English text. */
  policies?: readonly ConsentPolicy[] | undefined;
  /** For a site on another domain: `SameSite=None; Secure; Partitioned`. Default: false. */
  crossSite?: boolean | undefined;
  /** Refuses insecure values, limits Better Auth's calls. Default: false. */
  production?: boolean | undefined;
  /** Migrate the database before the first request. Default: true. */
  migrateOnStart?: boolean | undefined;
  /** Takes each log entry. Default: one line of JSON on standard output. */
  log?: Log | undefined;
};

/** Options as the backend uses them: checked, defaults filled in. */
export type BackendConfig = {
  databaseUrl: string | null;
  secret: string | null;
  url: string;
  trustedOrigins: readonly string[];
  port: number;
  hostname: string;
  authBasePath: string;
  dataDirectory: string;
  policies: readonly ConsentPolicy[] | undefined;
  crossSite: boolean;
  production: boolean;
  migrateOnStart: boolean;
  log: Log;
};

/** What an option is called where its owner set it. */
export type OptionNames = Partial<Record<keyof BackendOptions, string>>;

/** One message for each value that is wrong. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export const DEFAULT_PORT = 8000;

const Port = z.number().int().min(0).max(65_535);

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function checkDatabaseUrl(given: string): string | null {
  const protocol = parseUrl(given)?.protocol;
  // The value may hold a password, so it is not repeated.
  return protocol === 'postgres:' || protocol === 'postgresql:'
    ? null
    : 'is not a Postgres URL. Write it as postgres://user:password@host:5432/database.';
}

/** An http(s) origin, or why the text is none; never with a slash at its end. */
function readOrigin(given: string): {origin: string} | {problem: string} {
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
function isOpenToOthers(origin: string): boolean {
  const {protocol, hostname} = new URL(origin);
  return (
    protocol === 'http:' &&
    !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  );
}

function checkAuthBasePath(given: string): string | null {
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

/**
 * Checks options and fills in defaults.
 *
 * @param names What messages call each option. Default: its own name.
 * @throws {ConfigError} One message for each option that is wrong.
 */
export function resolveConfig(
  options: BackendOptions = {},
  names: OptionNames = {},
): BackendConfig {
  const problems: string[] = [];
  const report = (option: keyof BackendOptions, problem: string) => {
    problems.push(`${names[option] ?? option}: ${problem}`);
  };
  const production = options.production ?? false;

  let url = `http://localhost:${String(options.port ?? DEFAULT_PORT)}`;
  if (options.url !== undefined) {
    const read = readOrigin(options.url.replace(/\/$/, ''));
    if ('problem' in read) {
      report('url', read.problem);
    } else {
      url = read.origin;
    }
  } else if (production) {
    report(
      'url',
      'is not set. In production, set it to the public https URL of this backend, such as https://api.example.com.',
    );
  }
  if (production && options.url !== undefined && url.startsWith('http:')) {
    report(
      'url',
      `"${options.url}" is not safe: passwords and cookies would travel unencrypted. In production, set an https URL.`,
    );
  }

  const port = options.port ?? (Number(new URL(url).port) || DEFAULT_PORT);
  if (!Port.safeParse(port).success) {
    report(
      'port',
      `"${String(port)}" is not a port: a whole number from 0 to 65535.`,
    );
  }

  const trustedOrigins: string[] = [];
  for (const given of options.trustedOrigins ?? []) {
    const read = readOrigin(given);
    if (given.includes(';')) {
      report(
        'trustedOrigins',
        `"${given}" holds a ";". Separate origins with commas.`,
      );
    } else if ('problem' in read) {
      report('trustedOrigins', read.problem);
    } else if (production && isOpenToOthers(read.origin)) {
      report(
        'trustedOrigins',
        `"${given}" is not safe: anyone between the reader and an http page can change it, and would then read and write as that reader. In production, set https origins.`,
      );
    } else {
      trustedOrigins.push(read.origin);
    }
  }
  if (!options.trustedOrigins?.length) {
    if (production) {
      report(
        'trustedOrigins',
        'is not set. In production, set the origins of your sites, separated by commas, such as https://docs.example.com.',
      );
    }
    trustedOrigins.push('http://localhost:3000');
  }

  if (options.secret === undefined) {
    if (production) {
      report(
        'secret',
        'is not set. In production, set a random value of at least 32 characters, for instance from `openssl rand -base64 32`.',
      );
    }
  } else {
    const weakness = describeWeakSecret(options.secret);
    if (production && weakness) {
      report(
        'secret',
        `${weakness}. In production, set a random value of at least 32 characters, for instance from \`openssl rand -base64 32\`.`,
      );
    }
  }

  if (options.databaseUrl !== undefined) {
    const problem = checkDatabaseUrl(options.databaseUrl);
    if (problem) {
      report('databaseUrl', problem);
    }
  }

  const authBasePath = options.authBasePath ?? '/auth';
  const pathProblem = checkAuthBasePath(authBasePath);
  if (pathProblem) {
    report('authBasePath', pathProblem);
  }

  try {
    readConsentPolicies(options.policies);
  } catch (error) {
    report('policies', (error as Error).message);
  }

  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  const dataDirectory = options.dataDirectory ?? '.data';
  return {
    databaseUrl: options.databaseUrl ?? null,
    secret: options.secret ?? null,
    url,
    trustedOrigins,
    port,
    hostname: options.hostname ?? (production ? '0.0.0.0' : '127.0.0.1'),
    authBasePath,
    dataDirectory: dataDirectory.startsWith(IN_MEMORY)
      ? IN_MEMORY
      : path.resolve(dataDirectory),
    policies: options.policies,
    crossSite: options.crossSite ?? false,
    production,
    migrateOnStart: options.migrateOnStart ?? true,
    log: options.log ?? writeLog,
  };
}
