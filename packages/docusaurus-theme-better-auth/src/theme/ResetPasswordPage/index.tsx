import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/ResetPasswordPage';

export default function ResetPasswordPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.resetPassword.title',
        message: 'Choose a new password',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
