import React, {useEffect, useRef, type ReactNode} from 'react';
import type {Props} from '@theme/TwoFactorStep';
import styles from './styles.module.css';

/** A step: its heading takes focus, so that everyone knows what comes now. */
export default function TwoFactorStep({title, children}: Props): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [title]);
  return (
    <div className={styles.step}>
      <h3 className={styles.title} ref={ref} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
}
