import React, {useMemo, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  resetPasswordSchema,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthFormSummary from '@theme/AuthFormSummary';
import PasswordField from '@theme/PasswordField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ResetPasswordForm';

export default function ResetPasswordForm({
  password,
  onReset,
  onDone,
}: Props): ReactNode {
  const schema = useMemo(() => resetPasswordSchema(password), [password]);
  const form = useAuthForm({
    schema,
    mutation: {mutationFn: (values) => onReset(values.password)},
    fieldOf: {
      'password-compromised': 'password',
      'password-too-long': 'password',
      'password-too-short': 'password',
    },
    onSuccess: onDone,
  });
  return (
    // A browser without our script must not put a password into the address.
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <PasswordField
        autoComplete="new-password"
        failure={form.fieldFailures.password}
        limits={password}
      />
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.resetPassword.submit"
          description="The button of the form for the new password"
        >
          Save the new password
        </Translate>
      </SubmitButton>
    </form>
  );
}
