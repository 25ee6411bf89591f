import type {BetterAuthPlugin} from 'better-auth';
import {captcha} from 'better-auth/plugins/captcha';
import type {BackendConfig} from '../config.js';

/**
 * What a robot would try out passwords by, fill the database by, or have mail
 * sent by.
 */
const PATHS = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-in/username',
  '/sign-in/magic-link',
  '/sign-in/anonymous',
  '/request-password-reset',
  '/email-otp/send-verification-otp',
  '/email-otp/request-password-reset',
  '/forget-password/email-otp',
];

/** Asks a service whether a form was sent by a person; null where none is set. */
export function captchaCheck({
  captchaProvider,
  captchaSiteKey,
  captchaSecretKey,
  captchaVerifyUrl,
}: Pick<
  BackendConfig,
  'captchaProvider' | 'captchaSiteKey' | 'captchaSecretKey' | 'captchaVerifyUrl'
>): BetterAuthPlugin | null {
  if (captchaProvider === null || captchaSecretKey === null) {
    return null;
  }
  return captcha({
    provider: captchaProvider,
    secretKey: captchaSecretKey,
    ...(captchaSiteKey !== null && {siteKey: captchaSiteKey}),
    ...(captchaVerifyUrl !== null && {siteVerifyURLOverride: captchaVerifyUrl}),
    endpoints: PATHS,
  });
}
