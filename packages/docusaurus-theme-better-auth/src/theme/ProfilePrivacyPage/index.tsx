import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import PrivacySection from '@theme/PrivacySection';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfilePrivacyPage';

export default function ProfilePrivacyPage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="privacy"
      skeletonHeight="40rem"
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.title',
        message: 'Privacy',
        description: 'The title of the page',
      })}
    >
      {(reader, capabilities) => (
        <PrivacySection
          capabilities={capabilities}
          hasReaderProfile={consent !== null}
          reader={reader}
        />
      )}
    </ProfileLayout>
  );
}
