import React, {useMemo, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  MailAddress,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthFormSummary from '@theme/AuthFormSummary';
import EmailField from '@theme/EmailField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/VerificationRequest';

/** Asks for a message with a link that confirms an e-mail address. */
export default function VerificationRequest({
  address,
  onRequest,
  onSent,
}: Props): ReactNode {
  const read = useMemo(
    () => (address === null ? undefined : () => ({email: address})),
    [address],
  );
  const form = useAuthForm({
    schema: MailAddress,
    mutation: {
      mutationFn: async ({email}) => {
        await onRequest(email);
        return email;
      },
    },
    ...(read && {read}),
    ...(address === null && {fieldOf: {'email-invalid': 'email'}}),
    onSuccess: onSent,
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      {address === null ? (
        <EmailField
          autoComplete="username"
          failure={form.fieldFailures.email}
        />
      ) : (
        <p>
          <Translate
            id="theme.betterAuth.verifyEmail.address"
            description="Above the button, where the reader's address is known"
            values={{address: <strong>{address}</strong>}}
          >
            {'We send a link to {address}.'}
          </Translate>
        </p>
      )}
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.verifyEmail.submit"
          description="The button that has a link sent"
        >
          Send me a link
        </Translate>
      </SubmitButton>
    </form>
  );
}
