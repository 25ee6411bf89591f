import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  DeleteValues,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthFormSummary from '@theme/AuthFormSummary';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/DeleteAccountConfirmation';

/** Says what is lost, and asks once more. */
export default function DeleteAccountConfirmation({
  reader,
  onConfirm,
}: Props): ReactNode {
  const form = useAuthForm({
    schema: DeleteValues,
    mutation: {mutationFn: onConfirm},
    // The page has gone on by then.
    onSuccess: () => undefined,
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <p>
        <Translate
          id="theme.betterAuth.deleteAccount.consequences"
          description="What a deletion deletes, before it"
          values={{email: <strong>{reader.email}</strong>}}
        >
          {
            'This deletes the account of {email} at once and for good: your answers about yourself, your consent, your preferences and your ways to sign in. The docs stay open to you.'
          }
        </Translate>
      </p>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <SubmitButton busy={form.busy} className="button--block" isDangerous>
        <Translate
          id="theme.betterAuth.deleteAccount.confirm"
          description="The button that deletes the account for good"
        >
          Delete my account
        </Translate>
      </SubmitButton>
    </form>
  );
}
