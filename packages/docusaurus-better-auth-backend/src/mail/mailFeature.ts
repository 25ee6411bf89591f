import type {AuthFeature} from '../auth/authOptions.js';
import type {BackendConfig} from '../config.js';
import {changeNotices} from './changeNotices.js';
import {withLandingPage} from './landingPage.js';
import {newDeviceNotice} from './newDeviceNotice.js';
import type {ReaderMail} from './readerMail.js';
import {isEmailChange} from './verificationToken.js';

const VERIFICATION_MINUTES = 24 * 60;
const RESET_MINUTES = 60;

/**
 * What Better Auth does by e-mail whatever the ways to sign in are: it confirms
 * addresses, resets passwords, changes an address and tells of what happened
 * to an account. Deleting an account stays confirmed by the password: with a
 * message in between, `delete-user` would answer before anything is deleted.
 */
export function createMailFeature(
  config: BackendConfig,
  mail: ReaderMail,
): AuthFeature {
  const linkTo = (url: string, request: {headers: Headers} | undefined) =>
    withLandingPage(url, config.trustedOrigins, request?.headers);

  return {
    emailAndPassword: {
      enabled: config.authMethods.includes('email_password'),
      requireEmailVerification: config.requireEmailVerification,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword({user, url}, request) {
        mail.write(
          user,
          {
            kind: 'resetPassword',
            url: linkTo(url, request),
            minutes: RESET_MINUTES,
          },
          request?.headers,
        );
        return Promise.resolve();
      },
      onPasswordReset({user}, request) {
        mail.write(
          user,
          {kind: 'passwordChanged', at: new Date()},
          request?.headers,
        );
        return Promise.resolve();
      },
      onExistingUserSignUp({user}, request) {
        mail.write(user, {kind: 'existingAccount'}, request?.headers);
        return Promise.resolve();
      },
    },
    emailVerification: {
      expiresIn: VERIFICATION_MINUTES * 60,
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail({user, url, token}, request) {
        const isChange = isEmailChange(token);
        mail.write(
          // The new address is not known to be this reader's.
          isChange ? {...user, emailVerified: false} : user,
          {
            kind: isChange ? 'verifyNewEmail' : 'verifyEmail',
            url: linkTo(url, request),
            minutes: VERIFICATION_MINUTES,
          },
          request?.headers,
        );
        return Promise.resolve();
      },
    },
    user: {
      changeEmail: {
        enabled: true,
        sendChangeEmailConfirmation({user, newEmail, url}, request) {
          mail.write(
            user,
            {
              kind: 'confirmEmailChange',
              newEmail,
              url: linkTo(url, request),
              minutes: VERIFICATION_MINUTES,
            },
            request?.headers,
          );
          return Promise.resolve();
        },
      },
    },
    plugins: [changeNotices(mail), newDeviceNotice(mail, config.log)],
  };
}
