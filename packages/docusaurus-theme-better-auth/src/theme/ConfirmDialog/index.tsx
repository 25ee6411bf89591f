import React, {type ReactNode} from 'react';
import clsx from 'clsx';
import {useAct} from 'docusaurus-theme-better-auth/client/forms';
import AuthDialog from '@theme/AuthDialog';
import AuthFormSummary from '@theme/AuthFormSummary';
import SessionPrompt from '@theme/SessionPrompt';
import type {Props} from '@theme/ConfirmDialog';
import styles from './styles.module.css';

/** Asks before an act, says what it does, and stays until it is done. */
export default function ConfirmDialog<Result>({
  title,
  children,
  confirm,
  cancel,
  reader,
  isDangerous = false,
  onConfirm,
  onConfirmed,
  onClose,
}: Props<Result>): ReactNode {
  const act = useAct<undefined, Result>(onConfirm, onConfirmed);
  return (
    <AuthDialog onClose={onClose} title={title}>
      <AuthFormSummary failure={act.failure} summaryRef={act.summaryRef} />
      {children}
      <button
        aria-busy={act.busy}
        aria-disabled={act.busy}
        className={clsx(
          'button button--block',
          isDangerous ? styles.danger : 'button--primary',
        )}
        onClick={() => {
          if (!act.busy) {
            act.send(undefined);
          }
        }}
        type="button"
      >
        {confirm}
      </button>
      <button
        className="button button--link button--block margin-top--sm"
        onClick={onClose}
        type="button"
      >
        {cancel}
      </button>
      <SessionPrompt
        failure={act.failure}
        onResume={act.resend}
        reader={reader}
      />
    </AuthDialog>
  );
}
