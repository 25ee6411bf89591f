import React, {type ReactNode} from 'react';
import type {Props} from '@theme/MethodIcon';
import styles from './styles.module.css';

const PATHS = {
  link: 'M10 13a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 11a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5',
  code: 'M4 6h16v12H4zM8 12h.01M12 12h.01M16 12h.01',
  passkey: 'M9 14a5 5 0 1 1 3.5-1.5L15 15h2v2h2v2h2v2h-4l-6-6M9 9h.01',
  guest: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 21a7 7 0 0 1 14 0',
};

/**
 * A small drawing beside a way to sign in. Providers get their initial: their
 * marks have rules of their own, so a site adds them by swizzling this.
 */
export default function MethodIcon(props: Props): ReactNode {
  return 'provider' in props ? (
    <span aria-hidden className={styles.initial}>
      {Array.from(props.provider.name)[0]}
    </span>
  ) : (
    <svg
      aria-hidden
      className={styles.drawing}
      fill="none"
      height="20"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="2"
      viewBox="0 0 24 24"
      width="20"
    >
      <path d={PATHS[props.method]} />
    </svg>
  );
}
