import {APIError} from 'better-auth/api';

/** In the words of Better Auth's own passkey plugin, which its clients know. */
const MESSAGES = {
  AUTHENTICATION_FAILED: 'Authentication failed',
  CHALLENGE_NOT_FOUND: 'Challenge not found',
  FAILED_TO_VERIFY_REGISTRATION: 'Failed to verify registration',
  PASSKEY_NOT_FOUND: 'Passkey not found',
  PREVIOUSLY_REGISTERED: 'Previously registered',
  TOO_MANY_PASSKEYS: 'There are too many passkeys already',
} as const;

export function passkeyError(
  status: 'BAD_REQUEST' | 'UNAUTHORIZED' | 'NOT_FOUND',
  code: keyof typeof MESSAGES,
): APIError {
  return new APIError(status, {code, message: MESSAGES[code]});
}
