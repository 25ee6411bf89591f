/**
 * What a reader can do something about, where a flow that left the page came
 * back with a failure. The words for each are in `@theme/AuthErrorMessage`.
 */
export type RedirectErrorReason =
  | 'account-gone'
  | 'backend-failed'
  | 'banned'
  | 'cancelled'
  | 'email-differs'
  | 'email-missing'
  | 'email-not-verified'
  | 'link-failed'
  | 'link-used'
  | 'linked-elsewhere'
  | 'misconfigured'
  | 'not-linked'
  | 'other-reader'
  | 'provider-failed'
  | 'sign-up-closed'
  | 'stale'
  | 'unknown';

/**
 * `?error=` as Better Auth 1.7 writes it, and what OAuth 2.0 (RFC 6749) and
 * OpenID Connect have providers answer, which Better Auth passes on.
 */
const CODES: Partial<Record<RedirectErrorReason, readonly string[]>> = {
  'account-gone': ['user_not_found'],
  'backend-failed': [
    'failed_to_create_session',
    'failed_to_create_user',
    'internal_server_error',
    'unable_to_create_session',
    'unable_to_create_user',
    'unable_to_update_account',
    'user_creation_failed',
  ],
  banned: ['banned', 'banned_user'],
  cancelled: [
    'access_denied',
    'consent_required',
    'interaction_required',
    'login_required',
    'user_cancelled_authorize',
    'user_cancelled_login',
    'user_denied',
  ],
  'email-differs': ['email_does_not_match', "email_doesn't_match"],
  'email-missing': ['email_is_missing', 'email_not_found'],
  'email-not-verified': ['email_not_verified'],
  'link-failed': ['account_ownership_conflict', 'unable_to_link_account'],
  'link-used': [
    'attempts_exceeded',
    'expired_token',
    'invalid_token',
    'token_expired',
  ],
  'linked-elsewhere': [
    'account_already_linked_to_different_user',
    'linked_account_already_exists',
    'social_account_already_linked',
  ],
  misconfigured: [
    'client_id_required',
    'invalid_callback_url',
    'invalid_client',
    'invalid_request',
    'invalid_scope',
    'no_callback_url',
    'oauth_provider_not_found',
    'provider_mismatch',
    'redirect_uri_mismatch',
    'unauthorized_client',
    'unsupported_response_type',
  ],
  'not-linked': ['account_not_linked', 'linking_not_allowed'],
  'other-reader': ['email_mismatch', 'invalid_user'],
  'provider-failed': [
    'invalid_code',
    'issuer_mismatch',
    'issuer_missing',
    'no_code',
    'oauth_code_verification_failed',
    'server_error',
    'temporarily_unavailable',
    'unable_to_get_user_info',
    'user_info_is_missing',
  ],
  'sign-up-closed': ['new_user_signup_disabled', 'signup_disabled'],
  stale: [
    'invalid_callback_request',
    'invalid_payload',
    'invalid_profile',
    'missing_profile',
    'nonce_binding_missing',
    'payload_expired',
    'please_restart_the_process',
    'state_generation_error',
    'state_invalid',
    'state_mismatch',
    'state_not_found',
    'state_security_mismatch',
  ],
};

const REASONS = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) =>
    codes.map((code) => [code, reason as RedirectErrorReason]),
  ),
);

/** Why it failed, from the code in `?error=`. */
export function redirectErrorReason(code: string): RedirectErrorReason {
  return REASONS.get(code.toLowerCase().replace(/[ -]/g, '_')) ?? 'unknown';
}

/** The code as something to show and to search for; null for anything else. */
export function plainErrorCode(code: string): string | null {
  return /^[\w.-]{1,64}$/.test(code) ? code : null;
}
