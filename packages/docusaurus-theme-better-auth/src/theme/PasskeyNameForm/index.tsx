import React, {useEffect, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  PasskeyName,
  useAuthForm,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthField from '@theme/AuthField';
import AuthFormSummary from '@theme/AuthFormSummary';
import SessionPrompt from '@theme/SessionPrompt';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/PasskeyNameForm';

/** Asks for the name of a passkey: of a new one, or another for one that is. */
export default function PasskeyNameForm({
  name,
  submit,
  reader,
  onSave,
  onSaved,
  onCancel,
}: Props): ReactNode {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    ref.current?.select();
  }, []);
  const form = useAuthForm({
    schema: PasskeyName,
    mutation: {mutationFn: (values: {name: string}) => onSave(values.name)},
    fieldOf: {'input-refused': 'name'},
    onSuccess: onSaved,
  });
  return (
    <>
      <form
        method="post"
        noValidate
        onSubmit={form.onSubmit}
        ref={form.formRef}
      >
        <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
        <AuthField
          failure={form.fieldFailures.name}
          label={translate({
            id: 'theme.betterAuth.passkeys.name',
            message: 'Name of the passkey',
            description: 'The label of the field for a passkey’s name',
          })}
        >
          {(field) => (
            <input
              {...field}
              autoComplete="off"
              defaultValue={name}
              name="name"
              ref={ref}
              type="text"
            />
          )}
        </AuthField>
        <SubmitButton busy={form.busy}>{submit}</SubmitButton>{' '}
        <button
          className="button button--link"
          onClick={onCancel}
          type="button"
        >
          <Translate
            id="theme.betterAuth.passkeys.cancel"
            description="Leaves everything as it is"
          >
            Cancel
          </Translate>
        </button>
      </form>
      <SessionPrompt
        failure={form.failure}
        onResume={form.resend}
        reader={reader}
      />
    </>
  );
}
