import React, {type ReactNode} from 'react';
import clsx from 'clsx';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {Props} from '@theme/SubmitButton';
import styles from './styles.module.css';

/** Keeps its size, its words and its focus while it is busy. */
export default function SubmitButton({
  busy,
  children,
  className,
  isDangerous = false,
  onClick,
}: Props): ReactNode {
  const isHydrated = useIsBrowser();
  return (
    <button
      aria-busy={busy}
      aria-disabled={busy}
      className={clsx(
        'button',
        isDangerous ? styles.danger : 'button--primary',
        busy && styles.busy,
        className,
      )}
      // The browser alone would send what was typed to the site's own host.
      disabled={!isHydrated}
      onClick={
        onClick &&
        (() => {
          if (!busy) {
            onClick();
          }
        })
      }
      type={onClick ? 'button' : 'submit'}
    >
      {children}
    </button>
  );
}
