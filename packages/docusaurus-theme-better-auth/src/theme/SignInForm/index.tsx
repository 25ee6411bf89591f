import React, {useMemo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  signInMutationOptions,
  signInSchema,
  useAuthCapabilities,
  useAuthForm,
  useCaptcha,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import PasswordField from '@theme/PasswordField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/SignInForm';
import styles from './styles.module.css';

export default function SignInForm({
  onSubmit,
  onSignedIn,
  onSecondStep,
}: Props): ReactNode {
  const store = useSessionStore();
  const {paths} = useAuthSettings();
  const {methods, passwordReset} = useAuthCapabilities();
  const {query} = useReturn();
  const captcha = useCaptcha();
  const takesName = methods.includes('username');
  const schema = useMemo(() => signInSchema({takesName}), [takesName]);
  const form = useAuthForm({
    schema,
    mutation: signInMutationOptions(store, captcha.headers),
    read: (data) => ({
      ...Object.fromEntries(data),
      rememberMe: data.has('rememberMe'),
    }),
    fieldOf: {'email-invalid': 'email'},
    onSubmit,
    onSuccess: (outcome) => {
      if (outcome.reader) {
        onSignedIn(outcome.reader);
      } else {
        onSecondStep(outcome.secondStep);
      }
    },
  });
  return (
    // A browser without our script must not put a password into the address.
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <EmailField
        autoComplete="username webauthn"
        failure={form.fieldFailures.email}
        takesName={takesName}
      />
      <PasswordField
        autoComplete="current-password"
        failure={form.fieldFailures.password}
      />
      <div className={styles.options}>
        <label>
          <input defaultChecked name="rememberMe" type="checkbox" />{' '}
          <Translate
            id="theme.betterAuth.signIn.rememberMe"
            description="The label of the checkbox that keeps the session"
          >
            Stay signed in on this device
          </Translate>
        </label>
        {passwordReset && paths.forgotPassword !== null && (
          <Link to={paths.forgotPassword + query}>
            <Translate
              id="theme.betterAuth.signIn.forgotPassword"
              description="Leads to the page for a new password"
            >
              Forgot your password?
            </Translate>
          </Link>
        )}
      </div>
      {captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
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
