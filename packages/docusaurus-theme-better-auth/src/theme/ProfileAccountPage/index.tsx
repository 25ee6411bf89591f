import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/ProfileAccountPage';

export default function ProfileAccountPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.profileAccount.title',
        message: 'Account',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
