import React, {lazy, Suspense, type ReactNode} from 'react';
import WrappedRoot from '@better-auth-wrapped/Root';
import {SessionProvider, useSession} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/Root';

// Loaded for admins who look at the site as a reader, and for nobody else.
const ImpersonationBanner = lazy(() => import('@theme/ImpersonationBanner'));

function Impersonation(): ReactNode {
  const {reader} = useSession();
  return (
    reader?.isImpersonated && (
      <Suspense fallback={null}>
        <ImpersonationBanner reader={reader} />
      </Suspense>
    )
  );
}

export default function Root(props: Props): ReactNode {
  return (
    <SessionProvider>
      <WrappedRoot {...props} />
      <Impersonation />
    </SessionProvider>
  );
}
