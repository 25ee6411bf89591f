import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  signInMutationOptions,
  SignInValues,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import PasswordField from '@theme/PasswordField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/SignInForm';

export default function SignInForm({onSubmit, onSignedIn}: Props): ReactNode {
  const store = useSessionStore();
  const form = useAuthForm({
    schema: SignInValues,
    mutation: signInMutationOptions(store),
    read: (data) => ({
      ...Object.fromEntries(data),
      rememberMe: data.has('rememberMe'),
    }),
    fieldOf: {'email-invalid': 'email'},
    onSubmit,
    onSuccess: onSignedIn,
  });
  return (
    // A browser without our script must not put a password into the address.
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <EmailField autoComplete="username" failure={form.fieldFailures.email} />
      <PasswordField
        autoComplete="current-password"
        failure={form.fieldFailures.password}
      />
      <p>
        <label>
          <input defaultChecked name="rememberMe" type="checkbox" />{' '}
          <Translate
            id="theme.betterAuth.signIn.rememberMe"
            description="The label of the checkbox that keeps the session"
          >
            Stay signed in on this device
          </Translate>
        </label>
      </p>
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.signIn.submit"
          description="The button of the sign-in form"
        >
          Sign in
        </Translate>
      </SubmitButton>
    </form>
  );
}
