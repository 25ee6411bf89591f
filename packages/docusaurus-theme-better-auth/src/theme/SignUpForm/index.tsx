import React, {useMemo, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  signUpFormSchema,
  signUpMutationOptions,
  signUpSchema,
  useAuthCapabilities,
  useAuthForm,
  useCaptcha,
  usePasswordLimits,
  useRedirectFlow,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthField from '@theme/AuthField';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import OwnFields from '@theme/OwnFields';
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
  signUpFields,
  termsUrl,
  privacyUrl,
  onSubmit,
  onSignedUp,
}: Props): ReactNode {
  const store = useSessionStore();
  const {methods} = useAuthCapabilities();
  const limits = usePasswordLimits(password);
  const captcha = useCaptcha();
  const beginRedirectFlow = useRedirectFlow();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const about = useMemo(() => [name, email], [name, email]);
  const takesName = methods.includes('username');
  const schema = useMemo(
    () => signUpFormSchema(signUpSchema(limits), signUpFields),
    [limits, signUpFields],
  );
  const form = useAuthForm({
    schema,
    mutation: signUpMutationOptions(store, {
      extraHeaders: captcha.headers,
      findCallback: async () =>
        (await beginRedirectFlow({page: 'verifyEmail', purpose: 'sign-up'}))
          .callbackURL,
    }),
    fieldOf: {
      'email-invalid': 'email',
      'email-taken': 'email',
      'password-compromised': 'password',
      'password-too-long': 'password',
      'password-too-short': 'password',
      'username-invalid': 'username',
      'username-taken': 'username',
      'username-too-long': 'username',
      'username-too-short': 'username',
    },
    onSubmit,
    onSuccess: (reader) => {
      onSignedUp(reader, email);
    },
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
          <input
            {...field}
            autoComplete="name"
            name="name"
            onChange={(event) => {
              setName(event.target.value);
            }}
            type="text"
          />
        )}
      </AuthField>
      <EmailField
        autoComplete="email"
        failure={form.fieldFailures.email}
        onChange={setEmail}
      />
      <PasswordField
        about={about}
        autoComplete="new-password"
        failure={form.fieldFailures.password}
        limits={limits}
      />
      {takesName && (
        <AuthField
          failure={form.fieldFailures.username}
          hint={
            <Translate
              id="theme.betterAuth.signUp.usernameHint"
              description="Under the label of the user name"
            >
              Optional. You can sign in with it in place of your e-mail address.
            </Translate>
          }
          label={translate({
            id: 'theme.betterAuth.signUp.username',
            message: 'Username',
            description: 'The label of the user name field',
          })}
        >
          {(field) => (
            <input
              {...field}
              autoCapitalize="none"
              autoComplete="off"
              dir="ltr"
              name="username"
              spellCheck={false}
              type="text"
            />
          )}
        </AuthField>
      )}
      <OwnFields failures={form.fieldFailures} fields={signUpFields} />
      <LegalNote privacyUrl={privacyUrl} termsUrl={termsUrl} />
      {captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
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
