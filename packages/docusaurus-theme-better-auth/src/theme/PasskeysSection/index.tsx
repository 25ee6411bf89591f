import type {ReactNode} from 'react';
import type {Props} from '@theme/PasskeysSection';

export default function PasskeysSection(_props: Props): ReactNode {
  return null;
}
