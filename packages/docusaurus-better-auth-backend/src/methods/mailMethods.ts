import type {BetterAuthPlugin} from 'better-auth';
import {emailOTP} from 'better-auth/plugins/email-otp';
import {magicLink} from 'better-auth/plugins/magic-link';
import type {BackendConfig} from '../config.js';
import {withLandingPage} from '../mail/landingPage.js';
import type {ReaderMail} from '../mail/readerMail.js';

const LINK_MINUTES = 10;
const CODE_MINUTES = 10;
const CODE_ATTEMPTS = 3;

/** Signs in by a link that is sent to the reader's address. */
export function magicLinks(
  {trustedOrigins}: Pick<BackendConfig, 'trustedOrigins'>,
  letters: ReaderMail,
): BetterAuthPlugin {
  return magicLink({
    expiresIn: LINK_MINUTES * 60,
    storeToken: 'hashed',
    sendMagicLink({email, url}, ctx) {
      letters.write(
        {email},
        {
          kind: 'magicLink',
          url: ctx?.headers
            ? withLandingPage(url, trustedOrigins, ctx.headers)
            : url,
          minutes: LINK_MINUTES,
        },
        ctx?.headers,
      );
      return Promise.resolve();
    },
  });
}

const CODE_LETTERS = {
  'sign-in': 'signInCode',
  'email-verification': 'verifyEmailCode',
  'forget-password': 'resetPasswordCode',
} as const;

/** Signs in, confirms an address or resets a password by a code that is sent. */
export function emailCodes(letters: ReaderMail): BetterAuthPlugin {
  return emailOTP({
    expiresIn: CODE_MINUTES * 60,
    allowedAttempts: CODE_ATTEMPTS,
    storeOTP: 'hashed',
    sendVerificationOTP({email, otp, type}, ctx) {
      // Addresses are changed by links to both of them, see mailFeature.
      if (type !== 'change-email') {
        letters.write(
          {email},
          {kind: CODE_LETTERS[type], code: otp, minutes: CODE_MINUTES},
          ctx?.headers,
        );
      }
      return Promise.resolve();
    },
  });
}
