import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/AuthErrorPage';

export default function AuthErrorPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.authError.title',
        message: 'Something went wrong',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
