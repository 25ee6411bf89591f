import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/DeleteAccountPage';

export default function DeleteAccountPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.deleteAccount.title',
        message: 'Delete your account',
        description: 'The title of the page',
      })}
    >
      {null}
    </AuthCard>
  );
}
