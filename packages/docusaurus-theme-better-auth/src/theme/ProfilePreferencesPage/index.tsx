import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/ProfilePreferencesPage';

export default function ProfilePreferencesPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.profilePreferences.title',
        message: 'Preferences',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
