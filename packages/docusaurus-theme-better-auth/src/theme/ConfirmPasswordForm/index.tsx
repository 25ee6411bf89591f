import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  PasswordConfirmation,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthFormSummary from '@theme/AuthFormSummary';
import PasswordField from '@theme/PasswordField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ConfirmPasswordForm';

/** Asks for the password, since a device may be left open for anyone. */
export default function ConfirmPasswordForm<Result>({
  children,
  submit,
  isDangerous = false,
  onConfirm,
  onConfirmed,
  onCancel,
}: Props<Result>): ReactNode {
  const form = useAuthForm({
    schema: PasswordConfirmation,
    mutation: {
      mutationFn: ({password}: PasswordConfirmation) => onConfirm(password),
    },
    fieldOf: {'password-too-long': 'password', 'password-wrong': 'password'},
    onSuccess: onConfirmed,
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      {children}
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <PasswordField
        autoComplete="current-password"
        failure={form.fieldFailures.password}
      />
      <SubmitButton busy={form.busy} isDangerous={isDangerous}>
        {submit}
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
