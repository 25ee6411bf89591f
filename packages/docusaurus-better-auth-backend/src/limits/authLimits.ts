import type {BackendConfig} from '../config.js';
import {toAddressBucket} from '../http/clientAddress.js';
import {
  ACCOUNT_ATTEMPTS,
  ACCOUNT_FAILURES,
  ACCOUNT_MAILS,
  ATTEMPTS_UNDER_ATTACK,
  AUTH_RULES,
  MAIL_PATHS,
  SIGN_IN_PATHS,
} from './authRules.js';
import type {RateLimits} from './rateLimits.js';
import type {Decision} from './sharedLimit.js';

/** One request to `{AUTH}` that names an account. */
export type AccountRequest = {
  /** Plain path below `{AUTH}`. */
  path: string;
  /** The e-mail address, or the username, that it is named by. */
  account: string;
  clientAddress: string;
};

/** Limits of `{AUTH}`, by address and by account. */
export type AuthLimits = {
  /** Asked before a body is read. */
  checkAddress(path: string, clientAddress: string): Promise<Decision>;
  /**
   * Asked once it is known whose account a request is about, whether there is
   * such an account or not.
   */
  checkAccount(request: AccountRequest): Promise<Decision>;
  /** Told how the request ended. */
  recordOutcome(request: AccountRequest, status: number): Promise<void>;
};

const ALLOWED: Decision = {allowed: true};

const UNLIMITED: AuthLimits = {
  checkAddress: () => Promise.resolve(ALLOWED),
  checkAccount: () => Promise.resolve(ALLOWED),
  recordOutcome: () => Promise.resolve(),
};

/**
 * Guessing passwords is limited by address, and by address and account. An
 * attacker with many addresses is slowed down rather than the account closed:
 * while many sign-ins to it fail, each address has only
 * {@link ATTEMPTS_UNDER_ATTACK}. The reader's own address keeps its turns, so
 * nobody can lock a reader out.
 */
export function createAuthLimits(
  {rateLimits, production}: Pick<BackendConfig, 'rateLimits' | 'production'>,
  limits: RateLimits,
): AuthLimits {
  if (!(rateLimits ?? production)) {
    return UNLIMITED;
  }
  const rules = AUTH_RULES.map(({name, paths, points, seconds}) => ({
    paths,
    decide: limits.limit(name, points, seconds),
  }));
  const attempts = limits.counter('account-attempts', ACCOUNT_ATTEMPTS.seconds);
  const failures = limits.counter('account-failures', ACCOUNT_FAILURES.seconds);
  const decideMail = limits.limit(
    'account-mails',
    ACCOUNT_MAILS.points,
    ACCOUNT_MAILS.seconds,
  );
  const attemptsKey = ({account, clientAddress}: AccountRequest) =>
    `${account} ${toAddressBucket(clientAddress)}`;

  async function checkSignIn(request: AccountRequest): Promise<Decision> {
    const [{total, msLeft}, failed] = await Promise.all([
      attempts.add(attemptsKey(request), 1),
      failures.read(request.account),
    ]);
    const allowed =
      failed >= ACCOUNT_FAILURES.points
        ? ATTEMPTS_UNDER_ATTACK
        : ACCOUNT_ATTEMPTS.points;
    return total <= allowed ? ALLOWED : {allowed: false, msLeft};
  }

  return {
    async checkAddress(path, clientAddress) {
      const rule = rules.find(({paths}) => paths.test(path));
      return rule ? rule.decide(toAddressBucket(clientAddress)) : ALLOWED;
    },

    async checkAccount(request) {
      if (SIGN_IN_PATHS.has(request.path)) {
        return checkSignIn(request);
      }
      // By path, or whoever asks for one kind of message for somebody would
      // keep them from another: from resetting their password, for instance.
      return MAIL_PATHS.has(request.path)
        ? decideMail(`${request.path} ${request.account}`)
        : ALLOWED;
    },

    async recordOutcome(request, status) {
      if (!SIGN_IN_PATHS.has(request.path)) {
        return;
      }
      if (status < 400) {
        await attempts.forget(attemptsKey(request));
      } else if (status === 401) {
        await failures.add(request.account, 1);
      } else {
        // No password was tried: another site's page, for instance, must not
        // use up what its visitor has.
        await attempts.add(attemptsKey(request), -1);
      }
    },
  };
}
