import type {ConsentPolicy} from 'better-auth-reader-profile';
import type {MailMessages} from './mail/catalogue.js';
import type {MethodOptions} from './methods/methodConfig.js';
import type {Log} from './observability/log.js';

/** What an owner may set; everything has a default for development. */
export type BackendOptions = MethodOptions & {
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
  /**
   * URL of a Better Auth service that is managed elsewhere, its base path
   * included: `{AUTH}/*` is then passed on to it. Default: served in process.
   */
  upstream?: string | undefined;
  /** Postgres URL that migrations use, where `databaseUrl` is a pooler's. Default: `databaseUrl`. */
  migrationDatabaseUrl?: string | undefined;
  /** Connections to Postgres at most. Default: 10. */
  databasePoolSize?: number | undefined;
  /** How long a connection may take, in milliseconds. Default: 5,000. */
  databaseConnectTimeoutMs?: number | undefined;
  /** How long one statement may take, in milliseconds. Default: 10,000. */
  databaseStatementTimeoutMs?: number | undefined;
  /** Redis URL, for counters that several backends share. Default: counted in the database. */
  redisUrl?: string | undefined;
  /** Whether calls are limited. Default: our own routes always, `{AUTH}` in production. */
  rateLimits?: boolean | undefined;
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed. Default: none. */
  trustedProxies?: readonly string[] | undefined;
  /** Passwords that are hashed at once. Default: half of the processor's cores, at least 1. */
  passwordHashConcurrency?: number | undefined;
  /** SMTP server to send mail by. Default: none; in development mail is shown at `/dev/outbox`. */
  smtpUrl?: string | undefined;
  /** Sender of mail: `Docs <docs@example.com>`. Needed with `smtpUrl`. */
  mailFrom?: string | undefined;
  /** Path on the first trusted origin, or URL, of the site's page that says why a sign-in elsewhere failed. Default: `/auth-error`. */
  errorPage?: string | undefined;
  /** What mail calls the site. Default: the host of the first trusted origin. */
  siteName?: string | undefined;
  /** Texts of mail by locale, over or beside ours. Default: none. */
  mailMessages?: MailMessages | undefined;
  /** Whether a reader must confirm their e-mail address before signing in. Default: false. */
  requireEmailVerification?: boolean | undefined;
  /** Path or URL of the site's Ask export; several by comma. Default: none, and Ask is off. */
  askSource?: string | undefined;
  /** Name of the model that writes answers. Default: none; passages are quoted. */
  askModel?: string | undefined;
  /** Base URL of an OpenAI-compatible API. Needed with `askModel`. */
  askBaseUrl?: string | undefined;
  /** Key of that API. Default: none is sent. */
  askApiKey?: string | undefined;
  /** E-mail addresses whose accounts become admins, once the address is confirmed. Default: none. */
  adminEmails?: readonly string[] | undefined;
  /** Whether an admin may look at the site as a reader, without the reader's own data. Default: true. */
  adminImpersonation?: boolean | undefined;
  /** Days that authentication events are kept. Default: 90. */
  auditRetentionDays?: number | undefined;
  /** Bearer token that `/metrics` asks for. Default: none, `/metrics` is open. */
  metricsToken?: string | undefined;
  /** Refuses insecure values, limits Better Auth's calls. Default: false. */
  production?: boolean | undefined;
  /** Migrate the database before the first request. Default: true. */
  migrateOnStart?: boolean | undefined;
  /**
   * Seconds between a signal to end and the last connection that is taken,
   * while `/readyz` answers 503: time for a balancer to look away. Default: 0.
   */
  drainSeconds?: number | undefined;
  /** Takes each log entry. Default: one line of JSON on standard output. */
  log?: Log | undefined;
};

/** What an option is called where its owner set it. */
export type OptionNames = Partial<Record<keyof BackendOptions, string>>;
