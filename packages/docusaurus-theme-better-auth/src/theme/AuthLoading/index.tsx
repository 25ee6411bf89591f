import {useSession} from 'docusaurus-theme-better-auth/client';
import type {ReactNode} from 'react';
import type {Props} from '@theme/AuthLoading';

/** Shows what is inside until it is known who reads; so without JavaScript, too. */
export default function AuthLoading({children}: Props): ReactNode {
  return useSession().status === 'loading' ? children : null;
}
