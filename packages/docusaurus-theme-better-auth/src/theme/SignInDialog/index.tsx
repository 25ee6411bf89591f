import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSession,
  type Reader,
} from 'docusaurus-theme-better-auth/client';
import {
  methodsOfState,
  useAuthCapabilities,
  useLastMethod,
  type SecondStep,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthDialog from '@theme/AuthDialog';
import AuthDivider from '@theme/AuthDivider';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import PasskeyButton from '@theme/PasskeyButton';
import ByCode from '@theme/SignInDialog/ByCode';
import SignInForm from '@theme/SignInForm';
import TwoFactorChallenge from '@theme/TwoFactorChallenge';
import type {Props} from '@theme/SignInDialog';
import styles from './styles.module.css';

/** What works without leaving the page, and the way to what does not. */
function Ways({
  onSignedIn,
  onSecondStep,
  onCode,
}: Pick<Props, 'onSignedIn'> & {
  onSecondStep: (step: SecondStep) => void;
  onCode: () => void;
}): ReactNode {
  const {paths} = useAuthSettings();
  const {methods, socialProviders} = useAuthCapabilities();
  const lastMethod = useLastMethod();
  const hasPassword = methods.includes('email_password');
  const hasPasskey = methods.includes('passkey');
  const hasCode = methods.includes('email_otp');
  const others =
    methods.includes('magic_link') || socialProviders.length > 0
      ? paths.signIn
      : null;
  return (
    <>
      {hasPassword && (
        <SignInForm onSecondStep={onSecondStep} onSignedIn={onSignedIn} />
      )}
      {hasPassword && (hasPasskey || hasCode || others !== null) && (
        <AuthDivider />
      )}
      <div className={styles.ways}>
        {hasPasskey && <PasskeyButton onSignedIn={onSignedIn} />}
        {hasCode && (
          <MethodButton
            busy={false}
            failure={null}
            icon={<MethodIcon method="code" />}
            isLast={lastMethod === 'email_otp'}
            onClick={onCode}
          >
            <Translate
              id="theme.betterAuth.signIn.mailCode"
              description="Leads to signing in by a code in a message"
            >
              E-mail me a code
            </Translate>
          </MethodButton>
        )}
        {others !== null && (
          // Here it would take what was typed along.
          <Link className={styles.others} target="_blank" to={others}>
            <Translate
              id="theme.betterAuth.signInDialog.otherWays"
              description="Opens the sign-in page in a new tab"
            >
              Other ways to sign in, in a new tab
            </Translate>
          </Link>
        )}
      </div>
    </>
  );
}

/** Signs in again in place, when a session ends while a form is open. */
export default function SignInDialog({onClose, onSignedIn}: Props): ReactNode {
  const [step, setStep] = useState<SecondStep | 'code' | null>(null);
  const session = useSession();
  const wasSignedOut = useRef(false);
  const isDone = useRef(false);
  const finish = (reader: Reader) => {
    if (!isDone.current) {
      isDone.current = true;
      onSignedIn(reader);
    }
  };
  // Perhaps in another tab.
  useEffect(() => {
    if (session.status === 'signed-out') {
      wasSignedOut.current = true;
    } else if (session.status === 'signed-in' && wasSignedOut.current) {
      finish(session.reader);
    }
  });
  return (
    <AuthDialog
      onClose={onClose}
      title={translate({
        id: 'theme.betterAuth.signInDialog.title',
        message: 'Your session has ended',
        description: 'The title of the dialog to sign in again in place',
      })}
    >
      <p>
        <Translate
          id="theme.betterAuth.signInDialog.intro"
          description="In the dialog to sign in again in place"
        >
          Sign in to finish. Nothing you typed is lost.
        </Translate>
      </p>
      {step === null && (
        <Ways
          onCode={() => {
            setStep('code');
          }}
          onSecondStep={setStep}
          onSignedIn={finish}
        />
      )}
      {step === 'code' && <ByCode onSignedIn={finish} />}
      {step !== null && step !== 'code' && (
        <TwoFactorChallenge
          methods={methodsOfState(step)}
          onSignedIn={finish}
          sendsAtOnce
        />
      )}
      <button
        className="button button--link button--block margin-top--sm"
        onClick={onClose}
        type="button"
      >
        <Translate
          id="theme.betterAuth.signInDialog.later"
          description="Closes the dialog to sign in again"
        >
          Not now
        </Translate>
      </button>
    </AuthDialog>
  );
}
