import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfileAccountPage';

export default function ProfileAccountPage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="account"
      title={translate({
        id: 'theme.betterAuth.profileAccount.title',
        message: 'Account',
        description: 'The title of the page',
      })}
    >
      {() => null}
    </ProfileLayout>
  );
}
