import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';
import {newPasswordSchema} from './credentials';

const Anything = z.unknown();

/**
 * Asks for a message with a link to `resetPage`. The answer is the same where
 * nobody has that address.
 *
 * @param resetPage absolute, of this site; null where the backend knows a page
 * @param headers a captcha's, where there is one
 */
export function requestPasswordReset(
  email: string,
  resetPage: string | null,
  headers: Record<string, string> = {},
): Promise<unknown> {
  return callAuthPath('/request-password-reset', {
    body: {email, ...(resetPage !== null && {redirectTo: resetPage})},
    headers,
    schema: Anything,
  });
}

/** What the form for the new password collects. */
export function resetPasswordSchema(
  limits: Parameters<typeof newPasswordSchema>[0],
) {
  return z.object({password: newPasswordSchema(limits)});
}

/** Sets the password of whom the link in the message was for. */
export function resetPassword(
  token: string,
  password: string,
): Promise<unknown> {
  return callAuthPath('/reset-password', {
    body: {newPassword: password, token},
    schema: Anything,
  });
}
