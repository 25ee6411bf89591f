import {expect, it} from 'vitest';
import {plainErrorCode, redirectErrorReason} from '../redirectError';

it.each([
  ['access_denied', 'cancelled'],
  ['state_mismatch', 'stale'],
  ['please_restart_the_process', 'stale'],
  ['account_not_linked', 'not-linked'],
  ['account not linked', 'not-linked'],
  ['signup_disabled', 'sign-up-closed'],
  ['new_user_signup_disabled', 'sign-up-closed'],
  ["email_doesn't_match", 'email-differs'],
  ['INVALID_TOKEN', 'link-used'],
  ['TOKEN_EXPIRED', 'link-used'],
  ['BANNED_USER', 'banned'],
  ['temporarily_unavailable', 'provider-failed'],
  ['', 'unknown'],
  ['<script>', 'unknown'],
  ['constructor', 'unknown'],
])('knows what %s comes down to', (code, reason) => {
  expect(redirectErrorReason(code)).toBe(reason);
});

// As in better-auth's oauth2/errors, which it does not export.
it.each([
  'no_code',
  'oauth_provider_not_found',
  'issuer_missing',
  'issuer_mismatch',
  'invalid_code',
  'nonce_binding_missing',
  'unable_to_get_user_info',
  'no_callback_url',
  'unable_to_link_account',
  'email_does_not_match',
  'account_already_linked_to_different_user',
  'email_not_found',
  'email_not_verified',
])('has words for %s of Better Auth', (code) => {
  expect(redirectErrorReason(code)).not.toBe('unknown');
});

it('shows a code only where it is nothing but a code', () => {
  expect(plainErrorCode('some_new-code.2')).toBe('some_new-code.2');
  for (const text of [
    '',
    'a b',
    '<b>',
    'call +1 555 0100',
    'https://evil.example',
    'x'.repeat(65),
  ]) {
    expect(plainErrorCode(text)).toBeNull();
  }
});
