import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/ProfilePrivacyPage';

export default function ProfilePrivacyPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.title',
        message: 'Privacy',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
