import React, {type ReactNode} from 'react';
import WrappedRoot from '@better-auth-wrapped/Root';
import {SessionProvider} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/Root';

export default function Root(props: Props): ReactNode {
  return (
    <SessionProvider>
      <WrappedRoot {...props} />
    </SessionProvider>
  );
}
