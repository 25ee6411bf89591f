import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/VerifyEmailPage';

export default function VerifyEmailPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.verifyEmail.title',
        message: 'Confirm your e-mail address',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
