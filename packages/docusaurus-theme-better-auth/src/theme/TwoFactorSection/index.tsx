import type {ReactNode} from 'react';
import type {Props} from '@theme/TwoFactorSection';

export default function TwoFactorSection(_props: Props): ReactNode {
  return null;
}
