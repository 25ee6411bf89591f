import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/EmailField';

/** The field for an e-mail address, or for that or a user name. */
export default function EmailField({
  autoComplete,
  takesName = false,
  onChange,
  failure,
}: Props): ReactNode {
  return (
    <AuthField
      failure={failure}
      label={
        takesName
          ? translate({
              id: 'theme.betterAuth.email.labelOrName',
              message: 'Email or username',
              description: 'The label of a field that takes either',
            })
          : translate({
              id: 'theme.betterAuth.email.label',
              message: 'Email',
              description: 'The label of the e-mail field',
            })
      }
    >
      {(field) => (
        <input
          {...field}
          autoCapitalize="none"
          autoComplete={autoComplete}
          dir="ltr"
          name="email"
          onChange={
            onChange &&
            ((event) => {
              onChange(event.target.value);
            })
          }
          spellCheck={false}
          type={takesName ? 'text' : 'email'}
        />
      )}
    </AuthField>
  );
}
