import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';

/**
 * Asks for a message with a link that confirms an address. Signed out, the
 * answer is the same where nobody has it, or has confirmed it.
 *
 * @param landingPage absolute, of this site
 */
export function sendVerificationEmail(
  email: string,
  landingPage: string,
): Promise<unknown> {
  return callAuthPath('/send-verification-email', {
    body: {email, callbackURL: landingPage},
    schema: z.unknown(),
  });
}
