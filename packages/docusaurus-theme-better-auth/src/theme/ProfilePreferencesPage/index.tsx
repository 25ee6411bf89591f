import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import PreferencesSection from '@theme/PreferencesSection';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfilePreferencesPage';

export default function ProfilePreferencesPage({
  consent,
  preferenceFields,
}: Props): ReactNode {
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
      {(reader, {level3}) =>
        level3 ? (
          <PreferencesSection fields={preferenceFields} reader={reader} />
        ) : (
          <p>
            <Translate
              id="theme.betterAuth.profilePreferences.notKept"
              description="In place of a form, where the backend keeps no preferences"
            >
              This site keeps no preferences.
            </Translate>
          </p>
        )
      }
    </ProfileLayout>
  );
}
