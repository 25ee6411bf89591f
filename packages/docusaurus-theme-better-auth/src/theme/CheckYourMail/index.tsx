import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {
  AuthFailure,
  useCaptcha,
  useCountdown,
  webmailUrl,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/CheckYourMail';
import styles from './styles.module.css';

/** As long as a message may take, before another one is asked for. */
const WAIT_SECONDS = 60;

type Outcome = 'sent' | AuthFailure | null;

function ResendButton({
  onResend,
  isChecked,
}: Required<Pick<Props, 'onResend' | 'isChecked'>>) {
  const captcha = useCaptcha();
  const [asksCaptcha, setAsksCaptcha] = useState(false);
  const {left, restart} = useCountdown(WAIT_SECONDS);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const waits = left > 0;

  async function resend() {
    setBusy(true);
    setOutcome(null);
    try {
      // Shown to those who want another message.
      setAsksCaptcha(true);
      await onResend(isChecked ? captcha.headers() : {});
      setOutcome('sent');
      restart(WAIT_SECONDS);
    } catch (error) {
      const failure =
        error instanceof AuthFailure ? error : new AuthFailure('unexpected');
      setOutcome(failure);
      if (failure.code === 'rate-limited') {
        restart(failure.retryAfter ?? WAIT_SECONDS);
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {/* It keeps its focus while it waits, and is not read out each second. */}
      <button
        aria-busy={busy}
        aria-disabled={busy || waits}
        className={`button button--outline button--secondary button--block ${styles.resend}`}
        onClick={() => {
          if (!busy && !waits) {
            void resend();
          }
        }}
        type="button"
      >
        {waits
          ? translate(
              {
                id: 'theme.betterAuth.checkYourMail.resendIn',
                message: 'Send it again in {seconds} s',
                description: 'The button to send a message again, for now off',
              },
              {seconds: String(left)},
            )
          : translate({
              id: 'theme.betterAuth.checkYourMail.resend',
              message: 'Send it again',
              description: 'The button to send a message again',
            })}
      </button>
      {isChecked && asksCaptcha && captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
      <div className={styles.outcome} role="status">
        {outcome === 'sent' && (
          <Translate
            id="theme.betterAuth.checkYourMail.resent"
            description="After a message was sent again"
          >
            Sent again. Only the newest message counts.
          </Translate>
        )}
        {outcome instanceof AuthFailure && (
          <AuthFailureMessage
            code={outcome.code}
            retryAfter={outcome.retryAfter}
          />
        )}
      </div>
    </>
  );
}

/** What to do after a message was sent: open it, or ask for another one. */
export default function CheckYourMail({
  address,
  children,
  form,
  onResend,
  isChecked = false,
  onOtherAddress,
}: Props): ReactNode {
  const inbox = webmailUrl(address);
  return (
    <>
      <p>{children}</p>
      {form && <div className="margin-bottom--md">{form}</div>}
      {inbox !== null && (
        <Link
          className={clsx(
            'button button--block margin-bottom--sm',
            // One act of a page is the first: here the form's.
            form ? 'button--outline button--secondary' : 'button--primary',
          )}
          href={inbox}
        >
          <Translate
            id="theme.betterAuth.checkYourMail.open"
            description="Leads to the reader's inbox, in a new tab"
          >
            Open your mail in a new tab
          </Translate>
        </Link>
      )}
      {onResend && <ResendButton isChecked={isChecked} onResend={onResend} />}
      <p className={styles.advice}>
        <Translate
          id="theme.betterAuth.checkYourMail.spam"
          description="Where else a message may be"
        >
          Nothing there? It may take a minute, or be in the spam folder.
        </Translate>
      </p>
      {onOtherAddress && (
        <button
          className={`clean-btn ${styles.otherAddress}`}
          onClick={onOtherAddress}
          type="button"
        >
          <Translate
            id="theme.betterAuth.checkYourMail.otherAddress"
            description="Goes back to the field for the e-mail address"
          >
            Use another address
          </Translate>
        </button>
      )}
    </>
  );
}
