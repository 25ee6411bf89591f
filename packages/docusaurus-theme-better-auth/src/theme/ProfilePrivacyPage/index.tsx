import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfilePrivacyPage';

export default function ProfilePrivacyPage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="privacy"
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.title',
        message: 'Privacy',
        description: 'The title of the page',
      })}
    >
      {() => null}
    </ProfileLayout>
  );
}
