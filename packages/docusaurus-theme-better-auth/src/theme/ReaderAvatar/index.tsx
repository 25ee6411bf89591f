import React, {type ReactNode} from 'react';
import clsx from 'clsx';
import type {Props} from '@theme/ReaderAvatar';
import styles from './styles.module.css';

function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Decorative: what it stands for is named beside it. */
export default function ReaderAvatar({reader, degraded}: Props): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={clsx(styles.avatar, degraded && styles.degraded)}
    >
      {reader?.image ? (
        <img
          alt=""
          className={styles.image}
          referrerPolicy="no-referrer"
          src={reader.image}
        />
      ) : (
        initials(reader?.name ?? '')
      )}
    </span>
  );
}
