import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthDialog from '@theme/AuthDialog';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/RemovePasskey';
import styles from './styles.module.css';

/** The question before a passkey is removed: what is lost, and what stays. */
export default function RemovePasskey({
  name,
  isLastWayIn,
  onRemove,
  onRemoved,
  onClose,
}: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);

  async function remove() {
    setBusy(true);
    setFailure(null);
    try {
      await onRemove();
      onRemoved();
    } catch (error) {
      setFailure(
        error instanceof AuthFailure ? error : new AuthFailure('unexpected'),
      );
      setBusy(false);
    }
  }

  return (
    <AuthDialog
      onClose={onClose}
      title={translate(
        {
          id: 'theme.betterAuth.passkeys.removeTitle',
          message: 'Remove the passkey “{name}”?',
          description: 'The title of the question before a passkey is removed',
        },
        {name},
      )}
    >
      {isLastWayIn && (
        <p className="alert alert--warning">
          <Translate
            id="theme.betterAuth.passkeys.lastWayIn"
            description="Before the only way to sign in is removed"
          >
            This is the only way into your account. Without it you are shut out
            once you sign out: add another passkey first.
          </Translate>
        </p>
      )}
      <p>
        <Translate
          id="theme.betterAuth.passkeys.removeConsequences"
          description="What removing a passkey does, and what it does not"
        >
          You can no longer sign in with it here. Your device may go on offering
          it until you remove it there too.
        </Translate>
      </p>
      <div role="alert">
        {failure && (
          <p className="alert alert--danger">
            <AuthFailureMessage
              code={failure.code}
              retryAfter={failure.retryAfter}
            />
          </p>
        )}
      </div>
      <button
        aria-busy={busy}
        aria-disabled={busy}
        className={clsx('button button--block', styles.remove)}
        onClick={() => {
          if (!busy) {
            void remove();
          }
        }}
        type="button"
      >
        <Translate
          id="theme.betterAuth.passkeys.removeConfirm"
          description="Removes the passkey"
        >
          Remove the passkey
        </Translate>
      </button>
      <button
        className="button button--link button--block margin-top--sm"
        onClick={onClose}
        type="button"
      >
        <Translate
          id="theme.betterAuth.passkeys.keep"
          description="Leaves the passkey where it is"
        >
          Keep it
        </Translate>
      </button>
    </AuthDialog>
  );
}
