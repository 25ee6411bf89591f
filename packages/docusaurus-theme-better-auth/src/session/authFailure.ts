/**
 * Why an act failed, or a field is not right, in terms a reader can do
 * something about. The words for each are in `@theme/AuthFailureMessage`.
 */
export const AUTH_FAILURE_CODES = [
  'account-gone',
  'account-missing',
  'account-protected',
  'accounts-elsewhere',
  'admin-only',
  'authenticator-already-set-up',
  'authenticator-missing',
  'background-too-long',
  'backup-code-wrong',
  'backup-codes-missing',
  'backup-codes-not-kept',
  'ban-end-past',
  'ban-reason-too-long',
  'captcha-failed',
  'captcha-missing',
  'captcha-unavailable',
  'code-attempts-used',
  'code-expired',
  'code-missing',
  'code-wrong',
  'consent-outdated',
  'consent-renewed',
  'consent-required',
  'created-not-signed-in',
  'email-codes-not-offered',
  'email-invalid',
  'email-not-verified',
  'email-taken',
  'email-unchanged',
  'field-missing',
  'field-not-chosen',
  'field-not-ticked',
  'field-too-long',
  'fields-marked',
  'handoff-expired',
  'handoff-other-browser',
  'image-url-invalid',
  'input-refused',
  'last-way-in',
  'link-expired',
  'name-missing',
  'name-or-email-missing',
  'name-too-long',
  'not-while-impersonating',
  'passkey-cancelled',
  'passkey-exists',
  'passkey-expired',
  'passkey-failed',
  'passkey-name-missing',
  'passkey-name-too-long',
  'passkey-refused',
  'passkey-unknown',
  'passkey-wrong-site',
  'passkeys-too-many',
  'password-compromised',
  'password-missing',
  'password-too-long',
  'password-too-short',
  'password-wrong',
  'provider-failed',
  'rate-limited',
  'reset-not-offered',
  'session-ended',
  'session-not-fresh',
  'session-not-kept',
  'two-factor-attempts-used',
  'two-factor-expired',
  'two-factor-locked',
  'unexpected',
  'unreachable',
  'untrusted-origin',
  'username-invalid',
  'username-taken',
  'username-too-long',
  'username-too-short',
  'wrong-credentials',
  'wrong-name-or-password',
] as const;
export type AuthFailureCode = (typeof AUTH_FAILURE_CODES)[number];

/** Narrows a form schema's message, which is such a code. */
export function readFailureCode(text: string): AuthFailureCode {
  return AUTH_FAILURE_CODES.find((code) => code === text) ?? 'input-refused';
}

/** An act that failed. `retryAfter` is in seconds, where the backend named it. */
export class AuthFailure extends Error {
  override readonly name = 'AuthFailure';

  constructor(
    readonly code: AuthFailureCode,
    readonly retryAfter: number | null = null,
  ) {
    super(code);
  }
}

/** Better Auth's error codes that have words of their own. */
const CODES: Record<string, AuthFailureCode> = {
  ACCOUNT_TEMPORARILY_LOCKED: 'two-factor-locked',
  AUTHENTICATION_FAILED: 'passkey-refused',
  BACKUP_CODES_NOT_ENABLED: 'backup-codes-missing',
  CHALLENGE_NOT_FOUND: 'passkey-expired',
  EMAIL_NOT_VERIFIED: 'email-not-verified',
  FAILED_TO_UNLINK_LAST_ACCOUNT: 'last-way-in',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey-refused',
  HANDOFF_EXPIRED: 'handoff-expired',
  HANDOFF_OTHER_BROWSER: 'handoff-other-browser',
  INVALID_BACKUP_CODE: 'backup-code-wrong',
  INVALID_CODE: 'code-wrong',
  INVALID_EMAIL: 'email-invalid',
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_OAUTH_CONFIGURATION: 'provider-failed',
  INVALID_ORIGIN: 'untrusted-origin',
  INVALID_OTP: 'code-wrong',
  INVALID_PASSWORD: 'password-wrong',
  INVALID_TOKEN: 'link-expired',
  INVALID_TWO_FACTOR_COOKIE: 'two-factor-expired',
  INVALID_USERNAME: 'username-invalid',
  INVALID_USERNAME_OR_PASSWORD: 'wrong-name-or-password',
  MISSING_OR_NULL_ORIGIN: 'untrusted-origin',
  MISSING_RESPONSE: 'captcha-missing',
  NOT_WHILE_IMPERSONATING: 'not-while-impersonating',
  OTP_EXPIRED: 'code-expired',
  OTP_HAS_EXPIRED: 'code-expired',
  OTP_NOT_CONFIGURED: 'email-codes-not-offered',
  PASSKEY_NOT_FOUND: 'passkey-unknown',
  PASSWORD_COMPROMISED: 'password-compromised',
  PASSWORD_TOO_LONG: 'password-too-long',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PREVIOUSLY_REGISTERED: 'passkey-exists',
  PROVIDER_NOT_FOUND: 'provider-failed',
  RESET_PASSWORD_DISABLED: 'reset-not-offered',
  SESSION_EXPIRED: 'session-not-fresh',
  SESSION_NOT_FRESH: 'session-not-fresh',
  TOKEN_EXPIRED: 'link-expired',
  TOO_MANY_ATTEMPTS: 'code-attempts-used',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'code-attempts-used',
  TOO_MANY_PASSKEYS: 'passkeys-too-many',
  TOTP_ALREADY_ENABLED: 'authenticator-already-set-up',
  TOTP_NOT_ENABLED: 'authenticator-missing',
  TWO_FACTOR_NOT_ENABLED: 'backup-codes-missing',
  UNAUTHORIZED: 'session-ended',
  USERNAME_IS_ALREADY_TAKEN: 'username-taken',
  USERNAME_TOO_LONG: 'username-too-long',
  USERNAME_TOO_SHORT: 'username-too-short',
  USER_ALREADY_EXISTS: 'email-taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email-taken',
  USER_NOT_FOUND: 'account-missing',
  VALIDATION_ERROR: 'input-refused',
  VERIFICATION_FAILED: 'captcha-failed',
};

/** What is the same for every endpoint, by status alone. */
export function failureOfStatus(
  status: number,
  retryAfter: number | null = null,
): AuthFailure {
  if (status === 429) {
    return new AuthFailure('rate-limited', retryAfter);
  }
  // A backend that has no such endpoint is as good as none.
  if (status >= 500 || status === 0 || status === 404) {
    return new AuthFailure('unreachable');
  }
  if (status === 413 || status === 422) {
    return new AuthFailure('input-refused');
  }
  return new AuthFailure('unexpected');
}

/** Reads the error of a Better Auth client's answer. */
export function failureOfAuthAnswer(
  error: {status: number; code?: string | undefined},
  retryAfter: number | null = null,
): AuthFailure {
  const code = error.code === undefined ? undefined : CODES[error.code];
  if (code) {
    return new AuthFailure(code);
  }
  // A gateway in another language may refuse credentials without a code.
  return error.status === 401
    ? new AuthFailure('wrong-credentials')
    : failureOfStatus(error.status, retryAfter);
}

/** The waiting time a 429 names, in seconds; Better Auth uses its own header. */
export function retryAfterOf(headers: Headers): number | null {
  const value = headers.get('retry-after') ?? headers.get('x-retry-after');
  const seconds = Number(value);
  return value !== null && Number.isFinite(seconds) ? Math.ceil(seconds) : null;
}

/**
 * Runs a request. Whatever it rejects with means that the backend is out of
 * reach: a network that fails, a time-out, an answer that is no JSON.
 */
export async function reach<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch {
    throw new AuthFailure('unreachable');
  }
}
