import React, {useEffect, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  useEmailCode,
  type TwoFactorMethod,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import EmailCodeSender from '@theme/EmailCodeSender';
import TwoFactorForm from '@theme/TwoFactorForm';
import type {Props} from '@theme/TwoFactorChallenge';
import styles from './styles.module.css';

function OtherWay({method}: {method: TwoFactorMethod}): ReactNode {
  switch (method) {
    case 'totp':
      return (
        <Translate
          id="theme.betterAuth.twoFactor.useApp"
          description="Changes to the authenticator app"
        >
          Use your authenticator app
        </Translate>
      );
    case 'otp':
      return (
        <Translate
          id="theme.betterAuth.twoFactor.useEmail"
          description="Changes to e-mail, and sends a code"
        >
          Get a code by e-mail
        </Translate>
      );
    case 'backup-code':
      return (
        <Translate
          id="theme.betterAuth.twoFactor.useBackupCode"
          description="Changes to backup codes"
        >
          Use a backup code
        </Translate>
      );
  }
}

/** The second step of a sign-in: one way to take it, and the others. */
export default function TwoFactorChallenge({
  methods,
  sendsAtOnce,
  onSubmit,
  onSignedIn,
}: Props): ReactNode {
  const [method, setMethod] = useState(methods[0] ?? 'totp');
  const emailCode = useEmailCode();

  const isAwaited = method === 'otp' && sendsAtOnce;
  const {send} = emailCode;
  useEffect(() => {
    if (isAwaited) {
      send();
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens: what follows is sent by a button
  }, []);

  return (
    <>
      {method === 'otp' && (
        <EmailCodeSender
          failure={emailCode.failure}
          onSend={emailCode.send}
          secondsLeft={emailCode.secondsLeft}
          status={emailCode.status}
        />
      )}
      <TwoFactorForm
        key={method}
        method={method}
        onSignedIn={onSignedIn}
        onSubmit={onSubmit}
      />
      {methods.length > 1 && (
        <ul className={styles.ways}>
          {methods
            .filter((other) => other !== method)
            .map((other) => (
              <li key={other}>
                <button
                  className={`clean-btn ${styles.way}`}
                  onClick={() => {
                    setMethod(other);
                    if (other === 'otp' && emailCode.secondsLeft === 0) {
                      emailCode.send();
                    }
                  }}
                  type="button"
                >
                  <OtherWay method={other} />
                </button>
              </li>
            ))}
        </ul>
      )}
    </>
  );
}
