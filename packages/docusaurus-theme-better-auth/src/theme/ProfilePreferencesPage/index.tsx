import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfilePreferencesPage';

export default function ProfilePreferencesPage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="preferences"
      title={translate({
        id: 'theme.betterAuth.profilePreferences.title',
        message: 'Preferences',
        description: 'The title of the page',
      })}
    >
      {() => null}
    </ProfileLayout>
  );
}
