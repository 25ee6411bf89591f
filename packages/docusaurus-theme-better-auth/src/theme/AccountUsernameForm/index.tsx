import React, {useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  UsernameValues,
  useAuthForm,
  useOutcome,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthField from '@theme/AuthField';
import ProfileForm from '@theme/ProfileForm';
import ProfilePart from '@theme/ProfilePart';
import type {Props} from '@theme/AccountUsernameForm';

/** The name to sign in with, which is nobody else's. */
export default function AccountUsernameForm({
  reader,
  isFree,
  onSave,
}: Props): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<'saved'>();
  const [found, setFound] = useState<'free' | 'taken' | null>(null);
  const asked = useRef('');
  const form = useAuthForm({
    schema: UsernameValues,
    mutation: {mutationFn: onSave},
    fieldOf: {
      'username-invalid': 'username',
      'username-taken': 'username',
      'username-too-long': 'username',
      'username-too-short': 'username',
    },
    onSubmit: () => {
      clear();
      setFound(null);
    },
    onSuccess: () => {
      tell('saved');
    },
  });

  async function look(typed: string) {
    const {data, success} = UsernameValues.safeParse({username: typed});
    asked.current = typed;
    if (!success || data.username === reader.username) {
      setFound(null);
      return;
    }
    try {
      const free = await isFree(data.username);
      // An answer about what is no longer there says nothing.
      if (asked.current === typed) {
        setFound(free ? 'free' : 'taken');
      }
    } catch {
      // It is found out when the name is saved.
      setFound(null);
    }
  }

  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profileAccount.username',
        message: 'Username',
        description: 'The heading and the label of the username',
      })}
    >
      <ProfileForm
        form={form}
        outcome={
          outcome && (
            <Translate
              id="theme.betterAuth.profileAccount.usernameSaved"
              description="Beside the button, after the username was saved"
            >
              Your username is saved: you can sign in with it.
            </Translate>
          )
        }
        outcomeRef={outcomeRef}
        reader={reader}
        submit={
          <Translate
            id="theme.betterAuth.profileAccount.saveUsername"
            description="Saves the username"
          >
            Save username
          </Translate>
        }
      >
        <AuthField
          failure={
            form.fieldFailures.username ??
            (found === 'taken' ? 'username-taken' : undefined)
          }
          hint={
            <span aria-live="polite">
              {found === 'free' ? (
                <Translate
                  id="theme.betterAuth.profileAccount.usernameFree"
                  description="Nobody has the username that was typed"
                >
                  Nobody has this username: it can be yours.
                </Translate>
              ) : (
                <Translate
                  id="theme.betterAuth.profileAccount.usernameHint"
                  description="Under the label of the username"
                >
                  3 to 30 letters, digits, dots or underscores. You can sign in
                  with it in place of your e-mail address.
                </Translate>
              )}
            </span>
          }
          label={translate({
            id: 'theme.betterAuth.profileAccount.username',
            message: 'Username',
            description: 'The heading and the label of the username',
          })}
        >
          {(field) => (
            <input
              {...field}
              autoCapitalize="none"
              autoComplete="username"
              defaultValue={reader.username ?? ''}
              dir="ltr"
              name="username"
              onBlur={(event) => void look(event.target.value)}
              spellCheck={false}
              type="text"
            />
          )}
        </AuthField>
      </ProfileForm>
    </ProfilePart>
  );
}
