import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import AccountSection from '@theme/AccountSection';
import ProfileLayout from '@theme/ProfileLayout';
import type {Props} from '@theme/ProfileAccountPage';

export default function ProfileAccountPage({consent}: Props): ReactNode {
  return (
    <ProfileLayout
      consent={consent}
      section="account"
      skeletonHeight="48rem"
      title={translate({
        id: 'theme.betterAuth.profileAccount.title',
        message: 'Account',
        description: 'The title of the page',
      })}
    >
      {(reader, capabilities) => (
        <AccountSection capabilities={capabilities} reader={reader} />
      )}
    </ProfileLayout>
  );
}
