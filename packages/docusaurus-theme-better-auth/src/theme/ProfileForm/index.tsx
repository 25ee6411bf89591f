import React, {type ReactNode} from 'react';
import ActOutcome from '@theme/ActOutcome';
import AuthFormSummary from '@theme/AuthFormSummary';
import SessionPrompt from '@theme/SessionPrompt';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ProfileForm';
import styles from './styles.module.css';

/** A form that saves alone, and says so beside its button. */
export default function ProfileForm({
  form,
  reader,
  submit,
  actions,
  outcome,
  outcomeRef,
  children,
}: Props): ReactNode {
  return (
    <>
      {/* A browser without our script must not put them into the address. */}
      <form
        method="post"
        noValidate
        onSubmit={form.onSubmit}
        ref={form.formRef}
      >
        <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
        {children}
        <div className={styles.actions}>
          <SubmitButton busy={form.busy}>{submit}</SubmitButton>
          {actions}
          <ActOutcome outcomeRef={outcomeRef}>{outcome}</ActOutcome>
        </div>
      </form>
      <SessionPrompt
        failure={form.failure}
        onResume={form.resend}
        reader={reader}
      />
    </>
  );
}
