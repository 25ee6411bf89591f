import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  supportsPasskeys,
  useAuthCapabilities,
  useLastMethod,
  usePasskeySignIn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import type {Props} from '@theme/PasskeyButton';

/**
 * Signs in with a passkey, where backend and browser know them. While it is on
 * the page, the browser offers passkeys with the field for the address too.
 */
export default function PasskeyButton({onSignedIn}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const {methods} = useAuthCapabilities();
  const lastMethod = useLastMethod();
  const isOffered =
    isBrowser && methods.includes('passkey') && supportsPasskeys();
  const {busy, failure, ask} = usePasskeySignIn(onSignedIn, {isOffered});
  if (!isOffered) {
    return null;
  }
  return (
    <MethodButton
      busy={busy}
      failure={failure}
      icon={<MethodIcon method="passkey" />}
      isLast={lastMethod === 'passkey'}
      onClick={ask}
    >
      <Translate
        id="theme.betterAuth.passkey.signIn"
        description="Signs in with a passkey"
      >
        Sign in with a passkey
      </Translate>
    </MethodButton>
  );
}
