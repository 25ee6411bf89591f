import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/EmailField';

export default function EmailField({autoComplete, failure}: Props): ReactNode {
  return (
    <AuthField
      failure={failure}
      label={translate({
        id: 'theme.betterAuth.email.label',
        message: 'Email',
        description: 'The label of the e-mail field',
      })}
    >
      {(field) => (
        <input
          {...field}
          autoCapitalize="none"
          autoComplete={autoComplete}
          name="email"
          type="email"
        />
      )}
    </AuthField>
  );
}
