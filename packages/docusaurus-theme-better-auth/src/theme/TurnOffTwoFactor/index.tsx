import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {disableTwoFactor} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import ConfirmPasswordForm from '@theme/ConfirmPasswordForm';
import TwoFactorStep from '@theme/TwoFactorStep';
import type {Props} from '@theme/TurnOffTwoFactor';

/** Says what is lost, and takes the password, before it turns it off. */
export default function TurnOffTwoFactor({onDone, onCancel}: Props): ReactNode {
  const store = useSessionStore();
  return (
    <TwoFactorStep
      title={translate({
        id: 'theme.betterAuth.twoFactorSection.offTitle',
        message: 'Turn off two-factor sign-in?',
        description: 'The title of the question before it is turned off',
      })}
    >
      <ConfirmPasswordForm
        isDangerous
        onCancel={onCancel}
        onConfirm={(password) => disableTwoFactor(store, password)}
        onConfirmed={onDone}
        submit={
          <Translate
            id="theme.betterAuth.twoFactorSection.turnOff"
            description="Turns two-factor sign-in off"
          >
            Turn off
          </Translate>
        }
      >
        <p>
          <Translate
            id="theme.betterAuth.twoFactorSection.offConsequences"
            description="What is lost when two-factor sign-in is turned off"
          >
            Your password alone will sign you in. The codes of your
            authenticator app and your backup codes stop working: to turn it on
            again, you begin anew.
          </Translate>
        </p>
      </ConfirmPasswordForm>
    </TwoFactorStep>
  );
}
