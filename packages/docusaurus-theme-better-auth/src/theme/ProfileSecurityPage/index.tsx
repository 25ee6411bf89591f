import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/ProfileSecurityPage';

export default function ProfileSecurityPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.profileSecurity.title',
        message: 'Security',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
