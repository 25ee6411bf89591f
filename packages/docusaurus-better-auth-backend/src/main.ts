import {parseArgs} from 'node:util';
import type {Command} from './runCommand.js';

const HELP = `Usage: docusaurus-better-auth-backend [command]

Commands
  start                Migrate the database and serve (default)
  migrate              Migrate the database and end
  migrate --check      List what is to migrate, change nothing; exit code 1 where something is
  migrate --dry-run    Print the SQL that migrate would run, change nothing
  backup <file>        Write the embedded database into a new file
  restore <file>       Make the embedded database from such a file
  move-to-postgres     Copy the embedded database in DATA_DIR into the empty DATABASE_URL

Options
  --help               Show this text

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
  AUTH_METHODS                  ways to sign in, by comma (email_password, magic_link,
                                email_otp, passkey, two_factor); also username, anonymous
  <PROVIDER>_CLIENT_ID          your client at a social provider, such as GITHUB_CLIENT_ID
  <PROVIDER>_CLIENT_SECRET      its secret
  OIDC_PROVIDERS                JSON list of OpenID Connect providers (none)
  BREACHED_PASSWORDS            refuse: no passwords that are in known leaks (allow)
  BREACHED_PASSWORDS_URL        service that knows them (api.pwnedpasswords.com)
  CAPTCHA_PROVIDER              cloudflare-turnstile, google-recaptcha, hcaptcha, captchafox
  CAPTCHA_SITE_KEY              its key for the site
  CAPTCHA_SECRET_KEY            its key for the backend
  CAPTCHA_VERIFY_URL            where it is asked (its own URL)
  PASSKEY_RP_ID                 domain that passkeys are for (host of the first origin)
  REQUIRE_EMAIL_VERIFICATION    true: no sign-in before the address is confirmed (false)
  SMTP_URL                      mail server; unset: mail is shown at /dev/outbox
  MAIL_FROM                     sender of mail: Docs <docs@example.com>
  AUTH_ERROR_PAGE               site's page for failed sign-ins elsewhere (/auth-error)
  SITE_NAME                     what mail calls the site (host of the first origin)
  MAIL_MESSAGES                 JSON file of mail texts by locale (English)
  ADMIN_EMAILS                  confirmed addresses that are admins, by comma (none)
  ADMIN_IMPERSONATION           admins may look at the site as a reader (true)
  ASK_SOURCE                    paths or URLs of Ask exports, by comma (Ask is off)
  ASK_MODEL                     model that writes answers (passages are quoted)
  ASK_BASE_URL                  OpenAI-compatible API of that model
  ASK_API_KEY                   its key
  REDIS_URL                     counters of several backends (the database)
  RATE_LIMITS                   true or false (own routes always, sign-in in production)
  TRUSTED_PROXIES               proxies whose X-Forwarded-For counts, by comma (none)
  PASSWORD_HASH_CONCURRENCY     passwords hashed at once (half of the cores)
  AUDIT_RETENTION_DAYS          days that sign-in events are kept (90)
  DRAIN_SECONDS                 seconds for a balancer to look away before the end (0)
  METRICS_TOKEN                 bearer token of /metrics (open)
  LOG_LEVEL                     info, error or silent (info)
  NODE_ENV                      production refuses insecure values
`;

/** What the arguments ask for, or null where they are no command. */
function readCommand(args: readonly string[]): Command | null {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: {type: 'boolean', default: false},
        'dry-run': {type: 'boolean', default: false},
      },
    });
  } catch {
    return null;
  }
  const {check, 'dry-run': dryRun} = parsed.values;
  const [name = 'start', file, ...rest] = parsed.positionals;
  const options = Number(check) + Number(dryRun);
  if (rest.length > 0 || options > (name === 'migrate' ? 1 : 0)) {
    return null;
  }
  if (file === undefined) {
    switch (name) {
      case 'start':
      case 'move-to-postgres':
        return {name};
      case 'migrate':
        return {name, check, dryRun};
      default:
        return null;
    }
  }
  return name === 'backup' || name === 'restore' ? {name, file} : null;
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
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return;
  }
  const command = readCommand(args);
  if (command === null) {
    console.error(
      `"${args.join(' ')}" is not a command. Use start, migrate, backup, restore or move-to-postgres; --help tells more.`,
    );
    process.exitCode = 1;
    return;
  }
  // All of the backend, which takes a second to load: no mistyped command waits for it.
  const {runCommand} = await import('./runCommand.js');
  await runCommand(command, env);
}
