import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/TwoFactorPage';

export default function TwoFactorPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.twoFactor.title',
        message: 'Confirm that it is you',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
