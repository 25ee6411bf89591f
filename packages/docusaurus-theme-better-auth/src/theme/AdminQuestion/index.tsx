import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useAuthForm} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/admin';
import AuthDialog from '@theme/AuthDialog';
import AuthFormSummary from '@theme/AuthFormSummary';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/AdminQuestion';

/** There is nothing to fill in. */
const noFields = {safeParse: () => ({success: true as const, data: undefined})};

/** Asks before an admin does something, and says where that fails. */
export default function AdminQuestion({
  title,
  children,
  confirm,
  isDangerous = false,
  onConfirm,
  onDone,
  onClose,
}: Props): ReactNode {
  const form = useAuthForm({
    schema: noFields,
    mutation: {mutationFn: onConfirm},
    onSuccess: onDone,
  });
  return (
    <AuthDialog onClose={onClose} title={title}>
      <form noValidate onSubmit={form.onSubmit} ref={form.formRef}>
        <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
        {children}
        <SubmitButton
          busy={form.busy}
          className="button--block"
          isDangerous={isDangerous}
        >
          {confirm}
        </SubmitButton>
        <button
          className="button button--link button--block margin-top--sm"
          onClick={onClose}
          type="button"
        >
          <Translate
            id="theme.betterAuth.adminUsers.cancel"
            description="Leaves everything as it is"
          >
            Cancel
          </Translate>
        </button>
      </form>
    </AuthDialog>
  );
}
