import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  beginTotp,
  confirmTwoFactor,
  type TotpSetUp,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthenticatorKey from '@theme/AuthenticatorKey';
import BackupCodes from '@theme/BackupCodes';
import ConfirmCodeForm from '@theme/ConfirmCodeForm';
import ConfirmPasswordForm from '@theme/ConfirmPasswordForm';
import TwoFactorStep from '@theme/TwoFactorStep';
import type {Props} from '@theme/SetUpAuthenticator';

/**
 * Password, then the key for the app, then a code of the app, then backup
 * codes. Key and codes live in this component's state and nowhere else.
 */
export default function SetUpAuthenticator({
  email,
  onDone,
  onCancel,
}: Props): ReactNode {
  const store = useSessionStore();
  const [setUp, setSetUp] = useState<TotpSetUp | null>(null);
  const [isConfirmed, setIsConfirmed] = useState(false);

  if (!setUp) {
    return (
      <TwoFactorStep
        title={translate({
          id: 'theme.betterAuth.twoFactorSection.appTitle',
          message: 'Set up an authenticator app',
          description: 'The title of the first step of setting up an app',
        })}
      >
        <ConfirmPasswordForm
          onCancel={onCancel}
          onConfirm={beginTotp}
          onConfirmed={setSetUp}
          submit={
            <Translate
              id="theme.betterAuth.twoFactorSection.continue"
              description="Leads from the password to the QR code"
            >
              Continue
            </Translate>
          }
        >
          <p>
            <Translate
              id="theme.betterAuth.twoFactorSection.appLead"
              description="What is needed to set up an authenticator app"
            >
              You need an app that shows one-time codes, such as the password
              manager on your phone. First, confirm that it is you.
            </Translate>
          </p>
        </ConfirmPasswordForm>
      </TwoFactorStep>
    );
  }
  if (!isConfirmed) {
    return (
      <TwoFactorStep
        title={translate({
          id: 'theme.betterAuth.twoFactorSection.scanTitle',
          message: 'Scan this code with your app',
          description: 'The title of the step that shows the QR code',
        })}
      >
        <AuthenticatorKey secret={setUp.secret} uri={setUp.uri} />
        <ConfirmCodeForm
          label={translate({
            id: 'theme.betterAuth.twoFactorSection.appCode',
            message: 'Code that the app shows',
            description: 'The label of the field for an app’s first code',
          })}
          onCancel={onCancel}
          onConfirm={(code) => confirmTwoFactor(store, 'totp', code)}
          onConfirmed={() => {
            setIsConfirmed(true);
            if (!setUp.backupCodes) {
              onDone();
            }
          }}
        />
      </TwoFactorStep>
    );
  }
  return (
    setUp.backupCodes && (
      <TwoFactorStep
        title={translate({
          id: 'theme.betterAuth.twoFactorSection.keepTitle',
          message: 'It is on. Now keep your backup codes',
          description: 'The title of the step that shows backup codes',
        })}
      >
        <BackupCodes codes={setUp.backupCodes} email={email} onKept={onDone} />
      </TwoFactorStep>
    )
  );
}
