import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  ForgotPasswordValues,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ForgotPasswordForm';

export default function ForgotPasswordForm({
  onRequest,
  onSent,
}: Props): ReactNode {
  const form = useAuthForm({
    schema: ForgotPasswordValues,
    mutation: {
      mutationFn: async ({email}) => {
        await onRequest(email);
        return email;
      },
    },
    fieldOf: {'email-invalid': 'email'},
    onSuccess: onSent,
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <p>
        <Translate
          id="theme.betterAuth.forgotPassword.intro"
          description="Above the form for a forgotten password"
        >
          That happens. Enter the e-mail address of your account, and we send
          you a link to choose a new password.
        </Translate>
      </p>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <EmailField autoComplete="username" failure={form.fieldFailures.email} />
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.forgotPassword.submit"
          description="The button of the form for a forgotten password"
        >
          Send me a link
        </Translate>
      </SubmitButton>
    </form>
  );
}
