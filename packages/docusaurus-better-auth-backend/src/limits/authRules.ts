/** A limit on what one address may ask of `{AUTH}`. */
export type AuthRule = {
  name: string;
  /** Paths below `{AUTH}`. */
  paths: RegExp;
  points: number;
  seconds: number;
};

/**
 * Limits of `{AUTH}`, the first that fits counts. Counted by group rather
 * than by path, so that a client gains nothing by making paths up.
 */
export const AUTH_RULES: readonly AuthRule[] = [
  {
    name: 'auth-mail',
    paths:
      /^\/(?:request-password-reset|forget-password|send-verification-email|change-email|sign-in\/magic-link|email-otp)(?:\/|$)/,
    points: 3,
    seconds: 60,
  },
  {
    // Each makes an account that somebody else pays for.
    name: 'auth-guest',
    paths: /^\/sign-in\/anonymous(?:\/|$)/,
    points: 10,
    seconds: 3600,
  },
  {name: 'auth-sign-in', paths: /^\/sign-in(?:\/|$)/, points: 3, seconds: 10},
  {name: 'auth-sign-up', paths: /^\/sign-up(?:\/|$)/, points: 3, seconds: 10},
  {
    name: 'auth-password',
    paths:
      /^\/(?:change-password|set-password|reset-password|verify-password|delete-user|two-factor)(?:\/|$)/,
    points: 3,
    seconds: 10,
  },
  {
    name: 'auth-username',
    paths: /^\/is-username-available(?:\/|$)/,
    points: 10,
    seconds: 60,
  },
  {
    name: 'auth-passkey',
    paths: /^\/passkey(?:\/|$)/,
    points: 20,
    seconds: 10,
  },
  {
    name: 'auth-callback',
    paths: /^\/(?:callback|link-social|magic-link|handoff)(?:\/|$)/,
    points: 20,
    seconds: 10,
  },
  {
    name: 'auth-session',
    paths: /^\/get-session$/,
    points: 300,
    seconds: 10,
  },
  {
    name: 'auth-profile',
    paths: /^\/reader-profile(?:\/|$)/,
    points: 120,
    seconds: 60,
  },
  {name: 'auth-rest', paths: /^/, points: 100, seconds: 10},
];

/** What has a limit by account too, since it names one, and tries a password. */
export const SIGN_IN_PATHS: ReadonlySet<string> = new Set([
  '/sign-in/email',
  '/sign-in/username',
]);
/** The same, where it sends something to the account's address. */
export const MAIL_PATHS: ReadonlySet<string> = new Set([
  '/request-password-reset',
  '/forget-password',
  '/send-verification-email',
  '/sign-in/magic-link',
  '/email-otp/send-verification-otp',
  '/email-otp/request-password-reset',
  '/forget-password/email-otp',
]);

/** Sign-ins to one account from one address. A success starts anew. */
export const ACCOUNT_ATTEMPTS = {points: 10, seconds: 15 * 60};

/** Failed sign-ins to one account, from wherever, that count as an attack. */
export const ACCOUNT_FAILURES = {points: 50, seconds: 60 * 60};

/** Attempts instead of {@link ACCOUNT_ATTEMPTS} while there is an attack. */
export const ATTEMPTS_UNDER_ATTACK = 2;

/** Messages of one kind to one address that somebody may have sent. */
export const ACCOUNT_MAILS = {points: 5, seconds: 60 * 60};

/**
 * A path as whatever stands behind could read it: decoded, without doubled
 * slashes or one at its end.
 */
export function toPlainPath(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Taken as it is; nothing will be found there.
  }
  return decoded.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}
