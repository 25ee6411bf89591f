import {accountComponents} from './swizzle/account';
import {adminComponents} from './swizzle/admin';
import {consentComponents} from './swizzle/consent';
import {formComponents} from './swizzle/form';
import {mdxComponents} from './swizzle/mdx';
import {navbarComponents} from './swizzle/navbar';
import {passkeyComponents} from './swizzle/passkey';
import {preferencesComponents} from './swizzle/preferences';
import {privacyComponents} from './swizzle/privacy';
import {profileComponents} from './swizzle/profile';
import {recoveryComponents} from './swizzle/recovery';
import {securityComponents} from './swizzle/security';
import {signInComponents} from './swizzle/signIn';
import {twoFactorComponents} from './swizzle/twoFactor';
import type {SwizzleConfig} from '@docusaurus/types';

/** What may be swizzled, and what it is: `docusaurus swizzle --list` shows it. */
export function getSwizzleConfig(): SwizzleConfig {
  return {
    components: {
      ...accountComponents,
      ...adminComponents,
      ...consentComponents,
      ...formComponents,
      ...mdxComponents,
      ...navbarComponents,
      ...passkeyComponents,
      ...preferencesComponents,
      ...privacyComponents,
      ...profileComponents,
      ...recoveryComponents,
      ...securityComponents,
      ...signInComponents,
      ...twoFactorComponents,
    },
  };
}
