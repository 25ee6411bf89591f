import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  CodeConfirmation,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthFormSummary from '@theme/AuthFormSummary';
import OneTimeCodeField from '@theme/OneTimeCodeField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ConfirmCodeForm';

/** Takes a code that shows that a second step works, before it is asked for. */
export default function ConfirmCodeForm({
  label,
  hint,
  onConfirm,
  onConfirmed,
  onCancel,
}: Props): ReactNode {
  const form = useAuthForm({
    schema: CodeConfirmation,
    mutation: {mutationFn: ({code}: {code: string}) => onConfirm(code)},
    fieldOf: {
      'code-attempts-used': 'code',
      'code-expired': 'code',
      'code-wrong': 'code',
    },
    onSuccess: onConfirmed,
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <OneTimeCodeField
        failure={form.fieldFailures.code}
        hint={hint}
        label={label}
      />
      <SubmitButton busy={form.busy}>
        <Translate
          id="theme.betterAuth.twoFactorSection.confirmCode"
          description="The button under the code that turns a second step on"
        >
          Confirm
        </Translate>
      </SubmitButton>{' '}
      <button className="button button--link" onClick={onCancel} type="button">
        <Translate
          id="theme.betterAuth.twoFactorSection.cancel"
          description="Leaves everything as it is"
        >
          Cancel
        </Translate>
      </button>
    </form>
  );
}
