import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  MailAddress,
  useAuthForm,
  useCaptcha,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ForgotPasswordForm';

export default function ForgotPasswordForm({
  onRequest,
  onSent,
}: Props): ReactNode {
  const captcha = useCaptcha();
  const form = useAuthForm({
    schema: MailAddress,
    mutation: {
      mutationFn: async ({email}: MailAddress) => {
        await onRequest(email, captcha.headers());
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
      {captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
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
