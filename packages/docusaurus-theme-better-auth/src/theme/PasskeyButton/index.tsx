import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import {
  supportsPasskeys,
  useAuthCapabilities,
  useLastMethod,
  usePasskeySignIn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import type {Props} from '@theme/PasskeyButton';
import styles from './styles.module.css';

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
    <>
      <MethodButton
        busy={busy}
        failure={null}
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
      <div className={styles.outcome} role="status">
        {failure && (
          <p
            // Somebody who changed their mind is not told off.
            className={clsx(
              failure.code !== 'passkey-cancelled' && 'alert alert--danger',
            )}
          >
            <AuthFailureMessage
              code={failure.code}
              retryAfter={failure.retryAfter}
            />
          </p>
        )}
      </div>
    </>
  );
}
