import React, {type ReactNode} from 'react';
import type {Props} from '@theme/ActOutcome';
import styles from './styles.module.css';

/** Says what an act came to: read out, and where focus goes. */
export default function ActOutcome({outcomeRef, children}: Props): ReactNode {
  return (
    <p className={styles.outcome} ref={outcomeRef} role="status" tabIndex={-1}>
      {children}
    </p>
  );
}
