import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  NameValues,
  useAuthForm,
  useOutcome,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthField from '@theme/AuthField';
import ProfileForm from '@theme/ProfileForm';
import ProfilePart from '@theme/ProfilePart';
import type {Props} from '@theme/AccountNameForm';

/** The name by which the reader is called. */
export default function AccountNameForm({reader, onSave}: Props): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<'saved'>();
  const form = useAuthForm({
    schema: NameValues,
    mutation: {mutationFn: onSave},
    onSubmit: clear,
    onSuccess: () => {
      tell('saved');
    },
  });
  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profileAccount.name',
        message: 'Name',
        description: "The heading and the label of the reader's name",
      })}
    >
      <ProfileForm
        form={form}
        outcome={
          outcome && (
            <Translate
              id="theme.betterAuth.profileAccount.nameSaved"
              description="Beside the button, after the name was saved"
            >
              Your name is saved.
            </Translate>
          )
        }
        outcomeRef={outcomeRef}
        reader={reader}
        submit={
          <Translate
            id="theme.betterAuth.profileAccount.saveName"
            description="Saves the name"
          >
            Save name
          </Translate>
        }
      >
        <AuthField
          failure={form.fieldFailures.name}
          label={translate({
            id: 'theme.betterAuth.profileAccount.name',
            message: 'Name',
            description: "The heading and the label of the reader's name",
          })}
        >
          {(field) => (
            <input
              {...field}
              autoComplete="name"
              defaultValue={reader.name}
              name="name"
              type="text"
            />
          )}
        </AuthField>
      </ProfileForm>
    </ProfilePart>
  );
}
