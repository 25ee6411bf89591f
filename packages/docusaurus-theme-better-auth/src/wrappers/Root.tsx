import React, {lazy, Suspense, type ReactNode} from 'react';
import WrappedRoot from '@better-auth-wrapped/Root';
import {useSession} from 'docusaurus-theme-better-auth/client';
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

// No provider: without one, hooks read the browser's own store.
export default function Root(props: Props): ReactNode {
  return (
    <>
      <WrappedRoot {...props} />
      <Impersonation />
    </>
  );
}
