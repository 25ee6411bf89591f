import fs from 'node:fs';
import type {BackendOptions, OptionNames} from './backendOptions.js';
import type {BackendConfig} from './config.js';
import {ConfigError, resolveConfig} from './config.js';
import {parseOidcProviders} from './methods/oidcProviders.js';
import {readSocialClients} from './methods/socialProviders.js';
import {silentLog, writeLog} from './observability/log.js';

/** The environment variable of each option; social providers have two each. */
export const ENVIRONMENT_NAMES = {
  databaseUrl: 'DATABASE_URL',
  secret: 'BETTER_AUTH_SECRET',
  url: 'BETTER_AUTH_URL',
  trustedOrigins: 'BETTER_AUTH_TRUSTED_ORIGINS',
  port: 'PORT',
  hostname: 'HOST',
  authBasePath: 'AUTH_BASE_PATH',
  dataDirectory: 'DATA_DIR',
  policies: 'CONSENT_POLICIES',
  crossSite: 'COOKIE_CROSS_SITE',
  upstream: 'BETTER_AUTH_UPSTREAM',
  authMethods: 'AUTH_METHODS',
  oidcProviders: 'OIDC_PROVIDERS',
  breachedPasswords: 'BREACHED_PASSWORDS',
  breachedPasswordsUrl: 'BREACHED_PASSWORDS_URL',
  captchaProvider: 'CAPTCHA_PROVIDER',
  captchaSiteKey: 'CAPTCHA_SITE_KEY',
  captchaSecretKey: 'CAPTCHA_SECRET_KEY',
  captchaVerifyUrl: 'CAPTCHA_VERIFY_URL',
  passkeyRpId: 'PASSKEY_RP_ID',
  migrationDatabaseUrl: 'DATABASE_URL_UNPOOLED',
  databasePoolSize: 'DATABASE_POOL_SIZE',
  databaseConnectTimeoutMs: 'DATABASE_CONNECT_TIMEOUT_MS',
  databaseStatementTimeoutMs: 'DATABASE_STATEMENT_TIMEOUT_MS',
  redisUrl: 'REDIS_URL',
  rateLimits: 'RATE_LIMITS',
  trustedProxies: 'TRUSTED_PROXIES',
  passwordHashConcurrency: 'PASSWORD_HASH_CONCURRENCY',
  smtpUrl: 'SMTP_URL',
  mailFrom: 'MAIL_FROM',
  errorPage: 'AUTH_ERROR_PAGE',
  siteName: 'SITE_NAME',
  mailMessages: 'MAIL_MESSAGES',
  requireEmailVerification: 'REQUIRE_EMAIL_VERIFICATION',
  askSource: 'ASK_SOURCE',
  askModel: 'ASK_MODEL',
  askBaseUrl: 'ASK_BASE_URL',
  askApiKey: 'ASK_API_KEY',
  adminEmails: 'ADMIN_EMAILS',
  adminImpersonation: 'ADMIN_IMPERSONATION',
  auditRetentionDays: 'AUDIT_RETENTION_DAYS',
  metricsToken: 'METRICS_TOKEN',
  migrateOnStart: 'MIGRATE_ON_START',
  drainSeconds: 'DRAIN_SECONDS',
  production: 'NODE_ENV',
  log: 'LOG_LEVEL',
} as const satisfies OptionNames;

function readBoolean(given: string): boolean | null {
  const value = given.toLowerCase();
  if (value === 'true' || value === '1') {
    return true;
  }
  return value === 'false' || value === '0' ? false : null;
}

const BOOLEANS = [
  'crossSite',
  'rateLimits',
  'requireEmailVerification',
  'adminImpersonation',
  'migrateOnStart',
] as const;

const WHOLE_NUMBERS = [
  'databasePoolSize',
  'databaseConnectTimeoutMs',
  'databaseStatementTimeoutMs',
  'passwordHashConcurrency',
  'auditRetentionDays',
  'drainSeconds',
] as const;

/** The parts of a text between commas; undefined where there is no text. */
function readList(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readJsonFile(file: string, content: string): unknown {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(
      `"${file}" cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}). It is the path of a JSON file.`,
      {cause: error},
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`"${file}" is not JSON. It holds ${content}.`, {
      cause: error,
    });
  }
}

/**
 * The config that environment variables describe. An empty variable counts as
 * unset.
 *
 * @throws {ConfigError} One message for each variable that is wrong; a secret
 *   or a password is never repeated in it.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): BackendConfig {
  const problems: string[] = [];
  const read = (option: keyof typeof ENVIRONMENT_NAMES) =>
    env[ENVIRONMENT_NAMES[option]]?.trim() || undefined;
  const report = (option: keyof typeof ENVIRONMENT_NAMES, problem: string) => {
    problems.push(`${ENVIRONMENT_NAMES[option]}: ${problem}`);
  };

  const options: BackendOptions = {
    databaseUrl: read('databaseUrl'),
    secret: read('secret'),
    url: read('url'),
    hostname: read('hostname'),
    authBasePath: read('authBasePath'),
    dataDirectory: read('dataDirectory'),
    production: read('production')?.toLowerCase() === 'production',
    upstream: read('upstream'),
    migrationDatabaseUrl: read('migrationDatabaseUrl'),
    redisUrl: read('redisUrl'),
    smtpUrl: read('smtpUrl'),
    mailFrom: read('mailFrom'),
    errorPage: read('errorPage'),
    siteName: read('siteName'),
    askSource: read('askSource'),
    askModel: read('askModel'),
    askBaseUrl: read('askBaseUrl'),
    askApiKey: read('askApiKey'),
    metricsToken: read('metricsToken'),
    breachedPasswords: read('breachedPasswords'),
    breachedPasswordsUrl: read('breachedPasswordsUrl'),
    captchaProvider: read('captchaProvider'),
    captchaSiteKey: read('captchaSiteKey'),
    captchaSecretKey: read('captchaSecretKey'),
    captchaVerifyUrl: read('captchaVerifyUrl'),
    passkeyRpId: read('passkeyRpId'),
    authMethods: readList(read('authMethods')),
    socialProviders: readSocialClients(
      (variable) => env[variable]?.trim() || undefined,
      (variable, problem) => problems.push(`${variable}: ${problem}`),
    ),
    trustedOrigins: readList(read('trustedOrigins')),
    trustedProxies: readList(read('trustedProxies')),
    adminEmails: readList(read('adminEmails')),
  };

  const oidcProviders = read('oidcProviders');
  if (oidcProviders !== undefined) {
    try {
      options.oidcProviders = parseOidcProviders(oidcProviders);
    } catch (error) {
      report('oidcProviders', (error as Error).message);
    }
  }
  const port = read('port');
  if (port !== undefined) {
    if (/^\d{1,5}$/.test(port)) {
      options.port = Number(port);
    } else {
      report(
        'port',
        `"${port}" is not a port: a whole number from 0 to 65535.`,
      );
    }
  }
  for (const option of BOOLEANS) {
    const given = read(option);
    const value = given === undefined ? undefined : readBoolean(given);
    if (value === null) {
      report(option, `"${given ?? ''}" is neither true nor false.`);
    } else if (value !== undefined) {
      options[option] = value;
    }
  }
  for (const option of WHOLE_NUMBERS) {
    const given = read(option);
    if (given !== undefined) {
      if (/^\d{1,9}$/.test(given)) {
        options[option] = Number(given);
      } else {
        report(option, `"${given}" is not a whole number.`);
      }
    }
  }
  const level = read('log');
  if (level !== undefined) {
    if (level === 'silent') {
      options.log = silentLog;
    } else if (level === 'error') {
      options.log = (entry) => {
        if (entry.level === 'error') {
          writeLog(entry);
        }
      };
    } else if (level !== 'info') {
      report('log', `"${level}" is not a log level: info, error or silent.`);
    }
  }
  const policyFile = read('policies');
  if (policyFile !== undefined) {
    try {
      // Checked by resolveConfig, as the same option of a library's user is.
      options.policies = readJsonFile(
        policyFile,
        'a list of {version, locale, purpose, controller, text}',
      ) as BackendOptions['policies'];
    } catch (error) {
      report('policies', (error as Error).message);
    }
  }
  const messageFile = read('mailMessages');
  if (messageFile !== undefined) {
    try {
      // Checked by resolveConfig, as the policies are.
      options.mailMessages = readJsonFile(
        messageFile,
        'texts by locale: {"de": {"verifyEmail.subject": "…"}}',
      ) as BackendOptions['mailMessages'];
    } catch (error) {
      report('mailMessages', (error as Error).message);
    }
  }

  try {
    const config = resolveConfig(options, ENVIRONMENT_NAMES);
    if (problems.length === 0) {
      return config;
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    problems.push(...error.problems);
  }
  throw new ConfigError(problems);
}
