import {createHash} from 'node:crypto';
import type {BetterAuthPlugin} from 'better-auth';
import {APIError, createAuthMiddleware} from 'better-auth/api';
import type {BackendConfig} from '../config.js';
import {describeError} from '../observability/log.js';

/** What takes a new password. */
const PATHS: ReadonlySet<string> = new Set([
  '/sign-up/email',
  '/change-password',
  '/reset-password',
  '/email-otp/reset-password',
  '/admin/create-user',
  '/admin/set-user-password',
]);

const TIMEOUT_MS = 2_000;

function readNewPassword(body: unknown): string | null {
  const {newPassword, password} = (body ?? {}) as Record<string, unknown>;
  const given = newPassword ?? password;
  return typeof given === 'string' ? given : null;
}

/**
 * Refuses passwords that are in known leaks. The service is told the first 5
 * of 40 hexadecimal digits of the password's SHA-1, and answers the rest of
 * all that begin so. Where it does not answer, the password is taken: a
 * service elsewhere must keep nobody from signing up.
 */
export function breachedPasswords({
  breachedPasswordsUrl,
  log,
}: Pick<BackendConfig, 'breachedPasswordsUrl' | 'log'>): BetterAuthPlugin {
  const base = breachedPasswordsUrl.replace(/\/$/, '');

  async function isBreached(password: string): Promise<boolean> {
    const digest = createHash('sha1')
      .update(password)
      .digest('hex')
      .toUpperCase();
    try {
      const answer = await fetch(`${base}/${digest.slice(0, 5)}`, {
        headers: {'Add-Padding': 'true'},
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!answer.ok) {
        throw new Error(`It answered ${String(answer.status)}.`);
      }
      // Padding has a count of 0.
      const line = (await answer.text())
        .toUpperCase()
        .split(/\r?\n/)
        .find((text) => text.startsWith(`${digest.slice(5)}:`));
      return line !== undefined && Number(line.split(':')[1]) > 0;
    } catch (error) {
      log({
        level: 'warn',
        event: 'breached-passwords-unknown',
        ...describeError(error),
      });
      return false;
    }
  }

  return {
    id: 'breached-passwords',
    hooks: {
      before: [
        {
          matcher: ({path}) => path !== undefined && PATHS.has(path),
          handler: createAuthMiddleware(async (ctx) => {
            const password = readNewPassword(ctx.body);
            const {minPasswordLength, maxPasswordLength} =
              ctx.context.password.config;
            if (
              password !== null &&
              password.length >= minPasswordLength &&
              password.length <= maxPasswordLength &&
              (await isBreached(password))
            ) {
              throw new APIError('BAD_REQUEST', {
                code: 'PASSWORD_COMPROMISED',
                message: 'This password is in a known leak. Choose another.',
              });
            }
          }),
        },
      ],
    },
  };
}
