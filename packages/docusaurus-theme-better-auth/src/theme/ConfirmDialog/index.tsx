import React, {type ReactNode} from 'react';
import {useAct} from 'docusaurus-theme-better-auth/client/forms';
import AuthDialog from '@theme/AuthDialog';
import AuthFormSummary from '@theme/AuthFormSummary';
import SessionPrompt from '@theme/SessionPrompt';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ConfirmDialog';

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
      <SubmitButton
        busy={act.busy}
        className="button--block"
        isDangerous={isDangerous}
        onClick={() => {
          act.send(undefined);
        }}
      >
        {confirm}
      </SubmitButton>
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
