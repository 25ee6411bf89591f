import React, {useMemo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  signUpMutationOptions,
  signUpSchema,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthField from '@theme/AuthField';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import PasswordField from '@theme/PasswordField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/SignUpForm';

function LegalNote({
  termsUrl,
  privacyUrl,
}: Pick<Props, 'termsUrl' | 'privacyUrl'>): ReactNode {
  const terms = termsUrl !== null && (
    <Link to={termsUrl}>
      <Translate
        id="theme.betterAuth.signUp.terms"
        description="The link to the terms of use"
      >
        terms of use
      </Translate>
    </Link>
  );
  const privacy = privacyUrl !== null && (
    <Link to={privacyUrl}>
      <Translate
        id="theme.betterAuth.signUp.privacy"
        description="The link to the privacy notice"
      >
        privacy notice
      </Translate>
    </Link>
  );
  return (
    <>
      {terms && (
        <p>
          <Translate
            id="theme.betterAuth.signUp.termsLine"
            description="Above the sign-up button"
            values={{terms}}
          >
            {'By creating an account you accept the {terms}.'}
          </Translate>
        </p>
      )}
      {privacy && (
        <p>
          <Translate
            id="theme.betterAuth.signUp.privacyLine"
            description="Above the sign-up button"
            values={{privacy}}
          >
            {'What is stored, and why, is in the {privacy}.'}
          </Translate>
        </p>
      )}
    </>
  );
}

export default function SignUpForm({
  password,
  termsUrl,
  privacyUrl,
  onSubmit,
  onSignedUp,
}: Props): ReactNode {
  const store = useSessionStore();
  const schema = useMemo(() => signUpSchema(password), [password]);
  const form = useAuthForm({
    schema,
    mutation: signUpMutationOptions(store),
    fieldOf: {
      'email-invalid': 'email',
      'email-taken': 'email',
      'password-compromised': 'password',
      'password-too-long': 'password',
      'password-too-short': 'password',
    },
    onSubmit,
    onSuccess: onSignedUp,
  });
  return (
    // A browser without our script must not put a password into the address.
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <AuthField
        failure={form.fieldFailures.name}
        label={translate({
          id: 'theme.betterAuth.signUp.name',
          message: 'Name',
          description: 'The label of the name field',
        })}
      >
        {(field) => (
          <input {...field} autoComplete="name" name="name" type="text" />
        )}
      </AuthField>
      <EmailField autoComplete="email" failure={form.fieldFailures.email} />
      <PasswordField
        autoComplete="new-password"
        failure={form.fieldFailures.password}
        limits={password}
      />
      <LegalNote privacyUrl={privacyUrl} termsUrl={termsUrl} />
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.signUp.submit"
          description="The button of the sign-up form"
        >
          Create account
        </Translate>
      </SubmitButton>
    </form>
  );
}
