import {availableParallelism} from 'node:os';
import path from 'node:path';
import type {ConsentPolicy} from 'better-auth-reader-profile';
import {readConsentPolicies} from 'better-auth-reader-profile';
import {
  checkAskSource,
  checkAuthBasePath,
  checkBearerToken,
  checkDatabaseUrl,
  checkEmails,
  checkErrorPage,
  checkHttpUrl,
  checkMailFrom,
  checkProxies,
  checkRedisUrl,
  checkSiteName,
  checkSmtpUrl,
  checkUpstreamUrl,
  checkWholeNumber,
  isOpenToOthers,
  readOrigin,
} from './configValues.js';
import type {BackendOptions, OptionNames} from './backendOptions.js';
import {IN_MEMORY} from './database/openDatabase.js';
import type {MailMessages} from './mail/catalogue.js';
import {readMailCatalogue} from './mail/catalogue.js';
import {isOutboxExposed, readMailMode} from './mail/mailMode.js';
import type {MethodConfig} from './methods/methodConfig.js';
import {resolveMethods} from './methods/methodConfig.js';
import type {Log} from './observability/log.js';
import {writeLog} from './observability/log.js';
import {describeWeakSecret} from './secret.js';

/** Options as the backend uses them: checked, defaults filled in. */
export type BackendConfig = MethodConfig & {
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
  upstream: string | null;
  migrationDatabaseUrl: string | null;
  databasePoolSize: number;
  databaseConnectTimeoutMs: number;
  databaseStatementTimeoutMs: number;
  redisUrl: string | null;
  /** Null: our own routes always, `{AUTH}` in production. */
  rateLimits: boolean | null;
  trustedProxies: readonly string[];
  passwordHashConcurrency: number;
  smtpUrl: string | null;
  mailFrom: string | null;
  /** Absolute. */
  errorPage: string;
  siteName: string;
  mailMessages: MailMessages | undefined;
  requireEmailVerification: boolean;
  askSource: string | null;
  askModel: string | null;
  askBaseUrl: string | null;
  askApiKey: string | null;
  adminEmails: readonly string[];
  adminImpersonation: boolean;
  auditRetentionDays: number;
  metricsToken: string | null;
  production: boolean;
  migrateOnStart: boolean;
  drainSeconds: number;
  log: Log;
};

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
/** Where the plugin has that page, on a site at `/`. */
const DEFAULT_ERROR_PAGE = '/auth-error';

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
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
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

  const check = <Option extends keyof BackendOptions>(
    option: Option,
    describeProblem: (
      given: NonNullable<BackendOptions[Option]>,
    ) => string | null,
  ) => {
    const given = options[option];
    const problem = given === undefined ? null : describeProblem(given);
    if (problem !== null) {
      report(option, problem);
    }
  };
  check('databaseUrl', checkDatabaseUrl);
  check('migrationDatabaseUrl', checkDatabaseUrl);
  check('authBasePath', checkAuthBasePath);
  check('upstream', checkUpstreamUrl(url));
  check('redisUrl', checkRedisUrl);
  check('trustedProxies', checkProxies);
  check('smtpUrl', checkSmtpUrl);
  check('adminEmails', checkEmails);
  check('metricsToken', checkBearerToken);
  check('mailFrom', checkMailFrom);
  check('errorPage', checkErrorPage(trustedOrigins));
  check('siteName', checkSiteName);
  check('askSource', checkAskSource);
  check('askBaseUrl', checkHttpUrl);
  check('databasePoolSize', checkWholeNumber(1, 1000));
  check('databaseConnectTimeoutMs', checkWholeNumber(100, 120_000));
  check('databaseStatementTimeoutMs', checkWholeNumber(100, 600_000));
  check('passwordHashConcurrency', checkWholeNumber(1, 64));
  check('auditRetentionDays', checkWholeNumber(1, 3650));
  check('drainSeconds', checkWholeNumber(0, 300));
  if (options.smtpUrl !== undefined && options.mailFrom === undefined) {
    report(
      'mailFrom',
      'is not set. Mail needs a sender: set it to an address of yours, such as Docs <docs@example.com>.',
    );
  }
  const hostname = options.hostname ?? (production ? '0.0.0.0' : '127.0.0.1');
  const mailModeConfig = {
    production,
    url,
    hostname,
    smtpUrl: options.smtpUrl ?? null,
    upstream: options.upstream ?? null,
  };
  const hasMail = readMailMode(mailModeConfig) !== 'off';
  const mailHint = `Set ${names.smtpUrl ?? 'smtpUrl'} and ${names.mailFrom ?? 'mailFrom'}${isOutboxExposed(mailModeConfig) ? `, or ${names.hostname ?? 'hostname'} to 127.0.0.1 for the outbox` : ''}.`;
  if (
    options.requireEmailVerification &&
    !hasMail &&
    options.upstream === undefined
  ) {
    report(
      'requireEmailVerification',
      `is on, but there is no mail server to confirm addresses by, so nobody could sign in. ${mailHint}`,
    );
  }
  const methods = resolveMethods(options, {
    production,
    hasUpstream: options.upstream !== undefined,
    hasMail,
    mailHint,
    trustedOrigins,
    report,
  });
  if (options.askModel !== undefined && options.askBaseUrl === undefined) {
    report(
      'askBaseUrl',
      'is not set. A model needs the base URL of an OpenAI-compatible API, such as https://api.openai.com/v1.',
    );
  }

  try {
    readMailCatalogue(options.mailMessages);
  } catch (error) {
    report('mailMessages', (error as Error).message);
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
    ...methods,
    databaseUrl: options.databaseUrl ?? null,
    secret: options.secret ?? null,
    url,
    trustedOrigins,
    port,
    hostname,
    authBasePath: options.authBasePath ?? '/auth',
    dataDirectory: dataDirectory.startsWith(IN_MEMORY)
      ? IN_MEMORY
      : path.resolve(dataDirectory),
    policies: options.policies,
    crossSite: options.crossSite ?? false,
    upstream: options.upstream?.replace(/\/$/, '') ?? null,
    migrationDatabaseUrl: options.migrationDatabaseUrl ?? null,
    databasePoolSize: options.databasePoolSize ?? 10,
    databaseConnectTimeoutMs: options.databaseConnectTimeoutMs ?? 5_000,
    databaseStatementTimeoutMs: options.databaseStatementTimeoutMs ?? 10_000,
    redisUrl: options.redisUrl ?? null,
    rateLimits: options.rateLimits ?? null,
    trustedProxies: options.trustedProxies ?? [],
    passwordHashConcurrency:
      options.passwordHashConcurrency ??
      Math.max(1, Math.floor(availableParallelism() / 2)),
    smtpUrl: options.smtpUrl ?? null,
    mailFrom: options.mailFrom ?? null,
    errorPage: new URL(
      options.errorPage ?? DEFAULT_ERROR_PAGE,
      trustedOrigins[0] ?? url,
    ).href,
    siteName: options.siteName ?? new URL(trustedOrigins[0] ?? url).host,
    mailMessages: options.mailMessages,
    requireEmailVerification: options.requireEmailVerification ?? false,
    askSource: options.askSource ?? null,
    askModel: options.askModel ?? null,
    askBaseUrl: options.askBaseUrl ?? null,
    askApiKey: options.askApiKey ?? null,
    adminImpersonation: options.adminImpersonation ?? true,
    adminEmails: (options.adminEmails ?? []).map((email) =>
      email.toLowerCase(),
    ),
    auditRetentionDays: options.auditRetentionDays ?? 90,
    metricsToken: options.metricsToken ?? null,
    production,
    migrateOnStart: options.migrateOnStart ?? true,
    drainSeconds: options.drainSeconds ?? 0,
    log: options.log ?? writeLog,
  };
}
