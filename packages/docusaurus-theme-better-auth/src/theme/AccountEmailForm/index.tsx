import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  newEmailSchema,
  useAuthForm,
  useOutcome,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthField from '@theme/AuthField';
import ProfileForm from '@theme/ProfileForm';
import ProfilePart from '@theme/ProfilePart';
import type {Props} from '@theme/AccountEmailForm';

/** The e-mail address, and the way to another one. */
export default function AccountEmailForm({reader, onChange}: Props): ReactNode {
  const title = translate({
    id: 'theme.betterAuth.profileAccount.email',
    message: 'E-mail address',
    description: 'The heading of the e-mail address',
  });
  const intro = (
    <Translate
      id="theme.betterAuth.profileAccount.emailNow"
      description="Names the account's e-mail address"
      values={{email: <strong>{reader.email}</strong>}}
    >
      {'Your address is {email}.'}
    </Translate>
  );
  return (
    <ProfilePart intro={intro} title={title}>
      {onChange && <ChangeForm onChange={onChange} reader={reader} />}
    </ProfilePart>
  );
}

function ChangeForm({
  reader,
  onChange,
}: {
  reader: Props['reader'];
  onChange: NonNullable<Props['onChange']>;
}): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<
    'changed' | 'sent' | 'sentToBoth'
  >();
  const [asked, setAsked] = useState({from: '', to: ''});
  const form = useAuthForm({
    schema: newEmailSchema(reader.email),
    mutation: {
      mutationFn: async ({newEmail}: {newEmail: string}) => {
        setAsked({from: reader.email, to: newEmail});
        const result = await onChange(newEmail);
        return result === 'sent' && reader.emailVerified
          ? 'sentToBoth'
          : result;
      },
    },
    fieldOf: {'email-invalid': 'newEmail', 'email-taken': 'newEmail'},
    onSubmit: clear,
    onSuccess: (result) => {
      form.formRef.current?.reset();
      tell(result);
    },
  });
  return (
    <ProfileForm
      form={form}
      outcome={
        (outcome === 'changed' && (
          <Translate
            id="theme.betterAuth.profileAccount.emailChanged"
            description="After the e-mail address was changed at once"
          >
            Your e-mail address is changed.
          </Translate>
        )) ||
        (outcome === 'sent' && (
          <Translate
            id="theme.betterAuth.profileAccount.emailSent"
            description="After another e-mail address was asked for"
            values={{newEmail: <strong>{asked.to}</strong>}}
          >
            {
              'Nothing has changed yet: open the link that we sent to {newEmail}.'
            }
          </Translate>
        )) ||
        (outcome === 'sentToBoth' && (
          <Translate
            id="theme.betterAuth.profileAccount.emailSentToBoth"
            description="After another e-mail address was asked for; both addresses get a link"
            values={{
              email: <strong>{asked.from}</strong>,
              newEmail: <strong>{asked.to}</strong>,
            }}
          >
            {
              'Nothing has changed yet: look for our message at {email}, then at {newEmail}, and open the link in each.'
            }
          </Translate>
        ))
      }
      outcomeRef={outcomeRef}
      reader={reader}
      submit={
        <Translate
          id="theme.betterAuth.profileAccount.changeEmail"
          description="Asks for another e-mail address"
        >
          Change e-mail address
        </Translate>
      }
    >
      <AuthField
        failure={form.fieldFailures.newEmail}
        hint={
          <Translate
            id="theme.betterAuth.profileAccount.newEmailHint"
            description="Under the label of the new e-mail address"
          >
            We send a link there first, so that nobody loses their account to a
            typing mistake.
          </Translate>
        }
        label={translate({
          id: 'theme.betterAuth.profileAccount.newEmail',
          message: 'New e-mail address',
          description: 'The label of the new e-mail address',
        })}
      >
        {(field) => (
          <input
            {...field}
            autoCapitalize="none"
            autoComplete="email"
            dir="ltr"
            name="newEmail"
            type="email"
          />
        )}
      </AuthField>
    </ProfileForm>
  );
}
