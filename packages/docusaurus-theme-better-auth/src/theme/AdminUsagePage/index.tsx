import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/AdminUsagePage';

export default function AdminUsagePage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.adminUsage.title',
        message: 'Usage',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
