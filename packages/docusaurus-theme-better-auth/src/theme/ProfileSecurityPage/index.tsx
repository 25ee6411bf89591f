import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfileSecurityPage';

export default function ProfileSecurityPage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="security"
      title={translate({
        id: 'theme.betterAuth.profileSecurity.title',
        message: 'Security',
        description: 'The title of the page',
      })}
    >
      {() => null}
    </ProfileLayout>
  );
}
