import {useSession} from 'docusaurus-theme-better-auth/client';
import type {ReactNode} from 'react';
import type {Props} from '@theme/SignedOut';

/** Shows what is inside to readers who are not signed in. */
export default function SignedOut({children}: Props): ReactNode {
  return useSession().status === 'signed-out' ? children : null;
}
