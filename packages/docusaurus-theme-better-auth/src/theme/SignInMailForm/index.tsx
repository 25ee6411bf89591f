import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  MailAddress,
  sendSignInMail,
  useAuthForm,
  useCaptcha,
  useRedirectFlow,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/SignInMailForm';

/** Asks for a message to sign in with: a link, or a code. */
export default function SignInMailForm({kind, onSent}: Props): ReactNode {
  const captcha = useCaptcha();
  const beginRedirectFlow = useRedirectFlow();

  async function send(email: string, headers: Record<string, string>) {
    await sendSignInMail(kind, email, {
      headers,
      urls: kind === 'link' ? await beginRedirectFlow() : null,
    });
  }

  const form = useAuthForm({
    schema: MailAddress,
    mutation: {
      mutationFn: async ({email}: MailAddress) => {
        await send(email, captcha.headers());
        return email;
      },
    },
    fieldOf: {'email-invalid': 'email'},
    onSuccess: (email) => {
      onSent(email, (headers) => send(email, headers));
    },
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <EmailField autoComplete="username" failure={form.fieldFailures.email} />
      {captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
      <SubmitButton busy={form.busy} className="button--block">
        {kind === 'link' ? (
          <Translate
            id="theme.betterAuth.signIn.sendLink"
            description="The button that sends a link to sign in with"
          >
            Send me a link
          </Translate>
        ) : (
          <Translate
            id="theme.betterAuth.signIn.sendCode"
            description="The button that sends a code to sign in with"
          >
            Send me a code
          </Translate>
        )}
      </SubmitButton>
    </form>
  );
}
