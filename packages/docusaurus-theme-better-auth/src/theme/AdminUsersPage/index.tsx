import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/AdminUsersPage';

export default function AdminUsersPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.adminUsers.title',
        message: 'Users',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
