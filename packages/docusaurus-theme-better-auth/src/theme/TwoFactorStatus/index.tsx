import React, {useEffect, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/twoFactor';
import type {Props, TwoFactorAct} from '@theme/TwoFactorStatus';
import styles from './styles.module.css';

function doneWords(done: TwoFactorAct): string {
  switch (done) {
    case 'set-up-app':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.appDone',
        message: 'Your authenticator app is set up.',
        description: 'After an authenticator app was set up',
      });
    case 'set-up-email':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.emailDone',
        message: 'Codes by e-mail are on.',
        description: 'After codes by e-mail were turned on',
      });
    case 'renew-backup-codes':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.renewDone',
        message: 'Your old backup codes no longer work.',
        description: 'After new backup codes were made',
      });
    case 'turn-off':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.offDone',
        message: 'Two-factor sign-in is turned off.',
        description: 'After two-factor sign-in was turned off',
      });
  }
}

function actWords(act: TwoFactorAct): string {
  switch (act) {
    case 'set-up-app':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.setUpApp',
        message: 'Set up an authenticator app',
        description: 'The button that begins to set up an app',
      });
    case 'set-up-email':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.setUpEmail',
        message: 'Use codes by e-mail',
        description: 'The button that begins to turn codes by e-mail on',
      });
    case 'renew-backup-codes':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.renewCodes',
        message: 'Get new backup codes',
        description: 'The button that begins to make new backup codes',
      });
    case 'turn-off':
      return translate({
        id: 'theme.betterAuth.twoFactorSection.off',
        message: 'Turn off two-factor sign-in',
        description: 'The button that leads to the question before turning off',
      });
  }
}

function Lead({
  isOn,
  hasPassword,
  offersEmailCodes,
}: Pick<Props, 'isOn' | 'hasPassword' | 'offersEmailCodes'>): ReactNode {
  if (!isOn) {
    return hasPassword ? (
      <Translate
        id="theme.betterAuth.twoFactorSection.isOff"
        description="While two-factor sign-in is off"
      >
        Off. Your password alone signs you in. With a second step, somebody who
        knows your password still stays out.
      </Translate>
    ) : (
      <Translate
        id="theme.betterAuth.twoFactorSection.noPassword"
        description="Where the reader has no password for a second step to guard"
      >
        You sign in without a password here, so there is none that a second step
        could guard.
      </Translate>
    );
  }
  return offersEmailCodes ? (
    <Translate
      id="theme.betterAuth.twoFactorSection.isOnWithEmail"
      description="While two-factor sign-in is on, where codes go by e-mail too"
    >
      On. After your password, we ask for a code of your authenticator app, or
      one that we send by e-mail.
    </Translate>
  ) : (
    <Translate
      id="theme.betterAuth.twoFactorSection.isOn"
      description="While two-factor sign-in is on"
    >
      On. After your password, we ask for a code of your authenticator app.
    </Translate>
  );
}

/** Whether it is on, and what can be done about that. */
export default function TwoFactorStatus({
  isOn,
  hasPassword,
  offersEmailCodes,
  done,
  cancelled,
  onAct,
}: Props): ReactNode {
  const doneRef = useRef<HTMLDivElement>(null);
  const cancelledRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    (done ? doneRef : cancelledRef).current?.focus();
  }, [done, cancelled]);

  const acts: TwoFactorAct[] = [];
  if (isOn) {
    acts.push('set-up-app', 'renew-backup-codes', 'turn-off');
  } else if (hasPassword) {
    acts.push('set-up-app');
    if (offersEmailCodes) {
      acts.push('set-up-email');
    }
  }
  return (
    <>
      <div ref={doneRef} role="status" tabIndex={-1}>
        {done && (
          <p className="alert alert--success margin-bottom--md">
            {doneWords(done)}
          </p>
        )}
      </div>
      <p>
        <Lead
          hasPassword={hasPassword}
          isOn={isOn}
          offersEmailCodes={offersEmailCodes}
        />
      </p>
      <div className={styles.acts}>
        {acts.map((act) => (
          <button
            className={
              act === 'set-up-app' && !isOn
                ? 'button button--primary'
                : 'button button--secondary'
            }
            key={act}
            onClick={() => {
              onAct(act);
            }}
            ref={act === cancelled ? cancelledRef : undefined}
            type="button"
          >
            {actWords(act)}
          </button>
        ))}
      </div>
    </>
  );
}
