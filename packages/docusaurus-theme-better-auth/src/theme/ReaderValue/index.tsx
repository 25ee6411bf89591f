import {useSession} from 'docusaurus-theme-better-auth/client';
import type {ReactNode} from 'react';
import type {Props} from '@theme/ReaderValue';

/** What the account says of the signed-in reader, or else the fallback. */
export default function ReaderValue({field, fallback}: Props): ReactNode {
  return useSession().reader?.[field] ?? fallback ?? null;
}
