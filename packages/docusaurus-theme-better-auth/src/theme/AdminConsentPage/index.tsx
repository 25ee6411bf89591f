import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {useConsentReport} from 'docusaurus-theme-better-auth/client/admin';
import 'docusaurus-theme-better-auth/words/admin';
import AdminAnswer from '@theme/AdminAnswer';
import AdminConsentReport from '@theme/AdminConsentReport';
import AdminLayout from '@theme/AdminLayout';
import type {Props} from '@theme/AdminConsentPage';

function Consent(): ReactNode {
  const report = useConsentReport();
  return (
    <AdminAnswer answer={report} skeletonHeight="24rem">
      {(data) => <AdminConsentReport report={data} />}
    </AdminAnswer>
  );
}

export default function AdminConsentPage(_props: Props): ReactNode {
  return (
    <AdminLayout
      section="consent"
      title={translate({
        id: 'theme.betterAuth.adminConsent.title',
        message: 'Consent',
        description: 'The title of the page',
      })}
    >
      {() => <Consent />}
    </AdminLayout>
  );
}
