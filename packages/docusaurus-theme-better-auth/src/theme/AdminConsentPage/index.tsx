import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import AuthCard from '@theme/AuthCard';
import type {Props} from '@theme/AdminConsentPage';

export default function AdminConsentPage(_props: Props): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.adminConsent.title',
        message: 'Consent',
        description: 'The title of the page',
      })}
      wide
    >
      {null}
    </AuthCard>
  );
}
