import type {ReactNode} from 'react';
import type {Props} from '@theme/Background';

/** One alternative of `ForBackground`, which chooses by `when`. */
export default function Background({children}: Props): ReactNode {
  return children;
}
