import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  passwordChangeSchema,
  useAuthForm,
  useOutcome,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import PasswordField from '@theme/PasswordField';
import ProfileForm from '@theme/ProfileForm';
import ProfilePart from '@theme/ProfilePart';
import type {Props} from '@theme/ChangePasswordForm';

/** The current password and a new one. */
export default function ChangePasswordForm({
  reader,
  limits,
  onSave,
}: Props): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<
    'changed' | 'changedHereOnly'
  >();
  const form = useAuthForm({
    schema: passwordChangeSchema(limits),
    mutation: {
      mutationFn: async (change: Parameters<Props['onSave']>[0]) => {
        await onSave(change);
        return change.revokeOtherSessions;
      },
    },
    read: (data) => ({
      ...Object.fromEntries(data),
      revokeOtherSessions: data.has('revokeOtherSessions'),
    }),
    fieldOf: {
      'password-wrong': 'currentPassword',
      'password-compromised': 'newPassword',
      'password-too-long': 'newPassword',
      'password-too-short': 'newPassword',
    },
    onSubmit: clear,
    onSuccess: (signedOthersOut) => {
      form.formRef.current?.reset();
      tell(signedOthersOut ? 'changed' : 'changedHereOnly');
    },
  });
  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profileSecurity.password',
        message: 'Password',
        description: 'The heading of the password',
      })}
    >
      <ProfileForm
        form={form}
        outcome={
          (outcome === 'changed' && (
            <Translate
              id="theme.betterAuth.profileSecurity.passwordChanged"
              description="After the password was changed, and other devices signed out"
            >
              Your password is changed, and your other devices are signed out.
            </Translate>
          )) ||
          (outcome === 'changedHereOnly' && (
            <Translate
              id="theme.betterAuth.profileSecurity.passwordChangedHereOnly"
              description="After the password was changed; other devices stay signed in"
            >
              Your password is changed.
            </Translate>
          ))
        }
        outcomeRef={outcomeRef}
        reader={reader}
        submit={
          <Translate
            id="theme.betterAuth.profileSecurity.changePassword"
            description="Changes the password"
          >
            Change password
          </Translate>
        }
      >
        {/* Password managers go by it. */}
        <input
          autoComplete="username"
          hidden
          name="email"
          readOnly
          type="email"
          value={reader.email}
        />
        <PasswordField
          autoComplete="current-password"
          failure={form.fieldFailures.currentPassword}
          label={translate({
            id: 'theme.betterAuth.profileSecurity.currentPassword',
            message: 'Current password',
            description: 'The label of the password that is changed',
          })}
          name="currentPassword"
        />
        <PasswordField
          autoComplete="new-password"
          failure={form.fieldFailures.newPassword}
          label={translate({
            id: 'theme.betterAuth.profileSecurity.newPassword',
            message: 'New password',
            description: 'The label of the new password',
          })}
          limits={limits}
          name="newPassword"
        />
        <p>
          <label>
            <input defaultChecked name="revokeOtherSessions" type="checkbox" />{' '}
            <Translate
              id="theme.betterAuth.profileSecurity.signOutOthersToo"
              description="The label of a checkbox beside a new password"
            >
              Sign out my other devices
            </Translate>
          </label>
        </p>
      </ProfileForm>
    </ProfilePart>
  );
}
