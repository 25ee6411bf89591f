import type {ReactNode} from 'react';
import type {Props} from '@theme/PasskeyButton';

export default function PasskeyButton(_props: Props): ReactNode {
  return null;
}
