import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {renewBackupCodes} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import BackupCodes from '@theme/BackupCodes';
import ConfirmPasswordForm from '@theme/ConfirmPasswordForm';
import TwoFactorStep from '@theme/TwoFactorStep';
import type {Props} from '@theme/RenewBackupCodes';

/** Password, then new backup codes in place of the old ones. */
export default function RenewBackupCodes({
  email,
  onDone,
  onCancel,
}: Props): ReactNode {
  const [codes, setCodes] = useState<string[] | null>(null);
  return codes ? (
    <TwoFactorStep
      title={translate({
        id: 'theme.betterAuth.twoFactorSection.newCodesTitle',
        message: 'Keep your new backup codes',
        description: 'The title of the step that shows new backup codes',
      })}
    >
      <BackupCodes codes={codes} email={email} onKept={onDone} />
    </TwoFactorStep>
  ) : (
    <TwoFactorStep
      title={translate({
        id: 'theme.betterAuth.twoFactorSection.renewTitle',
        message: 'Get new backup codes',
        description: 'The title of the step before new backup codes are made',
      })}
    >
      <ConfirmPasswordForm
        onCancel={onCancel}
        onConfirm={renewBackupCodes}
        onConfirmed={setCodes}
        submit={
          <Translate
            id="theme.betterAuth.twoFactorSection.renew"
            description="Makes new backup codes"
          >
            Make new codes
          </Translate>
        }
      >
        <p>
          <Translate
            id="theme.betterAuth.twoFactorSection.renewLead"
            description="What becomes of the old backup codes"
          >
            The codes that you have now will stop working, used or not.
          </Translate>
        </p>
      </ConfirmPasswordForm>
    </TwoFactorStep>
  );
}
