import React, {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  useAuthCapabilities,
  useLinkedAccounts,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import RenewBackupCodes from '@theme/RenewBackupCodes';
import SetUpAuthenticator from '@theme/SetUpAuthenticator';
import SetUpEmailCodes from '@theme/SetUpEmailCodes';
import TurnOffTwoFactor from '@theme/TurnOffTwoFactor';
import TwoFactorStatus, {type TwoFactorAct} from '@theme/TwoFactorStatus';
import type {Props} from '@theme/TwoFactorSection';

const STEPS = {
  'set-up-app': SetUpAuthenticator,
  'set-up-email': SetUpEmailCodes,
  'renew-backup-codes': RenewBackupCodes,
  'turn-off': TurnOffTwoFactor,
};

type Progress = {act: TwoFactorAct; state: 'begun' | 'done' | 'cancelled'};

/** Two-factor sign-in, where the backend has it. */
export default function TwoFactorSection({reader}: Props): ReactNode {
  const {methods, twoFactorEmailCodes} = useAuthCapabilities();
  const accounts = useLinkedAccounts(reader.id);
  const [progress, setProgress] = useState<Progress | null>(null);

  // A guest has no password, and no way back in, to guard.
  if (!methods.includes('two_factor') || reader.isAnonymous) {
    return null;
  }
  // Where it can't be known, the backend will tell.
  const hasPassword =
    accounts.data?.some(({providerId}) => providerId === 'credential') ?? true;
  const Steps = progress?.state === 'begun' ? STEPS[progress.act] : null;
  return (
    <section aria-labelledby="two-factor">
      <h2 id="two-factor">
        <Translate
          id="theme.betterAuth.twoFactorSection.title"
          description="The heading of the section about the second step"
        >
          Two-factor sign-in
        </Translate>
      </h2>
      {progress && Steps ? (
        <Steps
          email={reader.email}
          onCancel={() => {
            setProgress({...progress, state: 'cancelled'});
          }}
          onDone={() => {
            setProgress({...progress, state: 'done'});
          }}
        />
      ) : (
        <TwoFactorStatus
          cancelled={progress?.state === 'cancelled' ? progress.act : null}
          done={progress?.state === 'done' ? progress.act : null}
          hasPassword={hasPassword}
          isOn={reader.twoFactorEnabled ?? false}
          offersEmailCodes={twoFactorEmailCodes}
          onAct={(act) => {
            setProgress({act, state: 'begun'});
          }}
        />
      )}
    </section>
  );
}
