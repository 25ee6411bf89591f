import type {BetterAuthPlugin} from 'better-auth';
import {twoFactor} from 'better-auth/plugins/two-factor';
import type {BackendConfig} from '../config.js';
import type {ReaderMail} from '../mail/readerMail.js';

const CODE_MINUTES = 5;
const CODE_ATTEMPTS = 5;

/**
 * A second proof after a password: an authenticator app, a code by mail where
 * there is mail, or a backup code.
 */
export function secondFactor(
  {siteName}: Pick<BackendConfig, 'siteName'>,
  letters: ReaderMail | null,
): BetterAuthPlugin {
  return twoFactor({
    issuer: siteName,
    backupCodeOptions: {storeBackupCodes: 'encrypted'},
    ...(letters && {
      otpOptions: {
        period: CODE_MINUTES,
        allowedAttempts: CODE_ATTEMPTS,
        storeOTP: 'hashed',
        sendOTP({user, otp}, ctx) {
          letters.write(
            user,
            {kind: 'twoFactorCode', code: otp, minutes: CODE_MINUTES},
            ctx?.headers,
          );
        },
      },
    }),
  });
}
