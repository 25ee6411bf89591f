import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  CodeConfirmation,
  signInByCode,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthFormSummary from '@theme/AuthFormSummary';
import OneTimeCodeField from '@theme/OneTimeCodeField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/SignInCodeForm';

/** Signs in by the code that was sent to an address. */
export default function SignInCodeForm({
  email,
  onSubmit,
  onSignedIn,
}: Props): ReactNode {
  const store = useSessionStore();
  const form = useAuthForm({
    schema: CodeConfirmation,
    mutation: {
      mutationFn: ({code}: {code: string}) =>
        signInByCode(store, {email, code}),
    },
    fieldOf: {
      'code-attempts-used': 'code',
      'code-expired': 'code',
      'code-wrong': 'code',
    },
    onSubmit,
    onSuccess: ({reader, isNew}) => {
      onSignedIn(reader, isNew);
    },
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      <OneTimeCodeField
        failure={form.fieldFailures.code}
        label={translate({
          id: 'theme.betterAuth.signIn.code',
          message: 'Code',
          description: 'The label of the field for the code from a message',
        })}
      />
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.signIn.submitCode"
          description="The button that signs in by a code"
        >
          Sign in
        </Translate>
      </SubmitButton>
    </form>
  );
}
