import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/EmailCodeSender';
import styles from './styles.module.css';

function words(status: Props['status'], secondsLeft: number): string {
  if (status === 'unsent') {
    return translate({
      id: 'theme.betterAuth.emailCode.send',
      message: 'Send the code',
      description: 'Sends a code to the reader’s e-mail address',
    });
  }
  return secondsLeft > 0
    ? translate(
        {
          id: 'theme.betterAuth.emailCode.sendIn',
          message: 'Send a new code in {seconds} s',
          description: 'The button to send a code again, for now off',
        },
        {seconds: String(secondsLeft)},
      )
    : translate({
        id: 'theme.betterAuth.emailCode.resend',
        message: 'Send a new code',
        description: 'Sends another code to the reader’s e-mail address',
      });
}

/** Says whether a code was sent, and sends another one. */
export default function EmailCodeSender({
  status,
  secondsLeft,
  failure,
  onSend,
}: Props): ReactNode {
  const isOff = status === 'sending' || secondsLeft > 0;
  return (
    <>
      <div className={styles.outcome} role="status">
        {status === 'sent' && !failure && (
          <Translate
            id="theme.betterAuth.emailCode.sent"
            description="After a code was sent"
          >
            We sent a code to your e-mail address. Only the newest one counts,
            and only for a few minutes.
          </Translate>
        )}
        {failure && (
          <AuthFailureMessage
            code={failure.code}
            retryAfter={failure.retryAfter}
          />
        )}
      </div>
      {/* It keeps its focus while it waits, and is not read out each second. */}
      <button
        aria-busy={status === 'sending'}
        aria-disabled={isOff}
        className={`button button--outline button--secondary button--block margin-bottom--md ${styles.send}`}
        onClick={() => {
          if (!isOff) {
            onSend();
          }
        }}
        type="button"
      >
        {words(status, secondsLeft)}
      </button>
    </>
  );
}
