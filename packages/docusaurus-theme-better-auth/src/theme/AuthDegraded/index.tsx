import {useSession} from 'docusaurus-theme-better-auth/client';
import type {ReactNode} from 'react';
import type {Props} from '@theme/AuthDegraded';

/** Shows what is inside while the backend is out of reach. */
export default function AuthDegraded({children}: Props): ReactNode {
  return useSession().status === 'degraded' ? children : null;
}
