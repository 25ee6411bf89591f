import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import ProfileLayout from '@theme/ProfileLayout';
import SecuritySection from '@theme/SecuritySection';
import type {Props} from '@theme/ProfileSecurityPage';

export default function ProfileSecurityPage({
  consent,
  password,
}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="security"
      skeletonHeight="56rem"
      title={translate({
        id: 'theme.betterAuth.profileSecurity.title',
        message: 'Security',
        description: 'The title of the page',
      })}
    >
      {(reader, capabilities) => (
        <SecuritySection
          capabilities={capabilities}
          limits={password}
          reader={reader}
        />
      )}
    </ProfileLayout>
  );
}
