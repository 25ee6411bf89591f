import type {AuthFeature} from '../auth/authOptions.js';
import type {BackendConfig} from '../config.js';
import type {ReaderMail} from '../mail/readerMail.js';
import type {AuthMethod} from './authMethods.js';
import {breachedPasswords} from './breachedPasswords.js';
import {captchaCheck} from './captchaCheck.js';
import {guests} from './guests.js';
import {emailCodes, magicLinks} from './mailMethods.js';
import {oidcPlugin} from './oidcPlugin.js';
import {passkeys} from './passkeys/passkeys.js';
import {secondFactor} from './secondFactor.js';
import {usernames} from './usernames.js';

/**
 * The ways to sign in, as Better Auth's options.
 *
 * @param letters Null where there is no mail.
 */
export function createMethodsFeature(
  config: BackendConfig,
  letters: ReaderMail | null,
): AuthFeature {
  const isOn = (method: AuthMethod) => config.authMethods.includes(method);
  const captcha = captchaCheck(config);
  return {
    socialProviders: config.socialProviders,
    account: {
      // Nothing here asks a provider for more than who somebody is.
      encryptOAuthTokens: true,
    },
    plugins: [
      ...(letters && isOn('magic_link') ? [magicLinks(config, letters)] : []),
      ...(letters && isOn('email_otp') ? [emailCodes(letters)] : []),
      ...(isOn('username') ? [usernames()] : []),
      ...(isOn('passkey')
        ? [
            passkeys({
              rpId: config.passkeyRpId,
              rpName: config.siteName,
              origins: config.trustedOrigins,
            }),
          ]
        : []),
      ...(isOn('two_factor') ? [secondFactor(config, letters)] : []),
      ...(isOn('anonymous') ? guests(config) : []),
      ...(config.oidcProviders.length > 0 ? [oidcPlugin(config)] : []),
      ...(config.breachedPasswords === 'refuse'
        ? [breachedPasswords(config)]
        : []),
      ...(captcha ? [captcha] : []),
    ],
  };
}
