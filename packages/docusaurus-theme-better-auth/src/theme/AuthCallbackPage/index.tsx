import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/AuthCallbackPage';

export default function AuthCallbackPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.authCallback.title',
        message: 'Signing you in',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
