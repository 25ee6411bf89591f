import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/AdminEventsPage';

export default function AdminEventsPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.adminEvents.title',
        message: 'Events',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
