import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/ForgotPasswordPage';

export default function ForgotPasswordPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.forgotPassword.title',
        message: 'Forgot your password?',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
