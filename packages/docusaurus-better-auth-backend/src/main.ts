import {createBackend, migrate} from './backend.js';
import type {Backend} from './backend.js';
import type {BackendConfig} from './config.js';
import {ConfigError} from './config.js';
import {readConfig} from './environment.js';

const HELP = `Usage: docusaurus-better-auth-backend [command]

Commands
  start      Migrate the database and serve (default)
  migrate    Migrate the database and end

Options
  --help     Show this text

Environment, each with its default in development
  DATABASE_URL                  Postgres URL; unset: embedded Postgres in DATA_DIR
  DATABASE_URL_UNPOOLED         Postgres URL for migrations (DATABASE_URL)
  DATABASE_POOL_SIZE            connections at most (10)
  DATABASE_CONNECT_TIMEOUT_MS   time to connect (5000)
  DATABASE_STATEMENT_TIMEOUT_MS time for one statement (10000)
  MIGRATE_ON_START              false: the database was migrated before (true)
  DATA_DIR                      folder of the embedded database (.data)
  BETTER_AUTH_SECRET            signs cookies; unset: made once and kept in DATA_DIR
  BETTER_AUTH_URL               public origin of this backend (http://localhost:8000)
  BETTER_AUTH_TRUSTED_ORIGINS   origins of your sites, by comma (http://localhost:3000)
  BETTER_AUTH_UPSTREAM          Better Auth service to pass sign-in on to (in process)
  PORT                          port to serve (the port in BETTER_AUTH_URL, else 8000)
  HOST                          address to bind (127.0.0.1; in production 0.0.0.0)
  AUTH_BASE_PATH                where Better Auth answers (/auth)
  COOKIE_CROSS_SITE             true for a site on another domain (false)
  CONSENT_POLICIES              JSON file of your consent texts (one English text)
  REQUIRE_EMAIL_VERIFICATION    true: no sign-in before the address is confirmed (false)
  SMTP_URL                      mail server; unset: mail is shown at /dev/outbox
  MAIL_FROM                     sender of mail: Docs <docs@example.com>
  ADMIN_EMAILS                  confirmed addresses that are admins, by comma (none)
  ASK_SOURCE                    path or URL of the site's Ask export (Ask is off)
  ASK_MODEL                     model that writes answers (passages are quoted)
  ASK_BASE_URL                  OpenAI-compatible API of that model
  ASK_API_KEY                   its key
  REDIS_URL                     counters of several backends (the database)
  RATE_LIMITS                   true or false (own routes always, sign-in in production)
  TRUSTED_PROXIES               proxies whose X-Forwarded-For counts, by comma (none)
  PASSWORD_HASH_CONCURRENCY     passwords hashed at once (half of the cores)
  AUDIT_RETENTION_DAYS          days that sign-in events are kept (90)
  METRICS_TOKEN                 bearer token of /metrics (open)
  LOG_LEVEL                     info, error or silent (info)
  NODE_ENV                      production refuses insecure values
`;

function describeDatabase(config: BackendConfig): string {
  return config.databaseUrl
    ? 'Postgres'
    : `an embedded Postgres in ${config.dataDirectory}`;
}

/** Ends the process in order on the first signal, at once on the second. */
function closeOnSignal(started: Promise<Backend>): void {
  let isClosing = false;
  const onSignal = () => {
    if (isClosing) {
      process.exit(1);
    }
    isClosing = true;
    started
      .then((backend) => backend.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function start(config: BackendConfig): Promise<void> {
  const starting = createBackend(config);
  closeOnSignal(starting);
  const backend = await starting;
  try {
    const {url} = await backend.listen();
    console.log(
      `The backend is ready at ${url}: sign-in under ${config.authBasePath}, accounts in ${describeDatabase(config)}.`,
    );
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/**
 * The command line.
 *
 * @param args What follows the command's name.
 * @param env Default: the process's own environment.
 */
export async function main(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> {
  const [command = 'start', ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return;
  }
  try {
    if (rest.length > 0 || !['start', 'migrate'].includes(command)) {
      throw new ConfigError([
        `"${args.join(' ')}" is not a command. Use start or migrate; --help tells more.`,
      ]);
    }
    const config = readConfig(env);
    if (command === 'migrate') {
      await migrate(config);
      console.log(`Migrated ${describeDatabase(config)}.`);
    } else {
      await start(config);
    }
  } catch (error) {
    console.error(
      error instanceof ConfigError
        ? `The backend cannot start.\n${error.problems.map((problem) => `- ${problem}`).join('\n')}`
        : `The backend cannot start. ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
  }
}
