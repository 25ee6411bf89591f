import {useSession} from 'docusaurus-theme-better-auth/client';
import type {ReactNode} from 'react';
import type {Props} from '@theme/SignedIn';

/** Shows what is inside to signed-in readers, while accounts are out of reach too. */
export default function SignedIn({children}: Props): ReactNode {
  return useSession().reader ? children : null;
}
