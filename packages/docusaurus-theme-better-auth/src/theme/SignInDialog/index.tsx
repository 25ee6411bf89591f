import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  methodsOfState,
  type SecondStep,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthDialog from '@theme/AuthDialog';
import SignInForm from '@theme/SignInForm';
import TwoFactorChallenge from '@theme/TwoFactorChallenge';
import type {Props} from '@theme/SignInDialog';

/** Signs in again in place, when a session ends while a form is open. */
export default function SignInDialog({onClose, onSignedIn}: Props): ReactNode {
  const [secondStep, setSecondStep] = useState<SecondStep | null>(null);
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
      {secondStep ? (
        <TwoFactorChallenge
          methods={methodsOfState(secondStep)}
          onSignedIn={onSignedIn}
          sendsAtOnce
        />
      ) : (
        <SignInForm onSecondStep={setSecondStep} onSignedIn={onSignedIn} />
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
