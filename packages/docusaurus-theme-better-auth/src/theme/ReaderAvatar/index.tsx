import React, {useState, type ReactNode} from 'react';
import clsx from 'clsx';
import type {Props} from '@theme/ReaderAvatar';
import styles from './styles.module.css';

function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('\u200c')
    .toLocaleUpperCase();
}

/** Decorative: what it stands for is named beside it. */
export default function ReaderAvatar({reader, degraded}: Props): ReactNode {
  const [brokenImage, setBrokenImage] = useState<string | null>(null);
  const given = reader?.image ?? null;
  const image = given === brokenImage ? null : given;
  return (
    <span
      aria-hidden="true"
      className={clsx(
        styles.avatar,
        image === null && styles.initials,
        degraded && styles.degraded,
      )}
      // Not as text: a button's name must hold whatever text is seen on it.
      data-initials={image === null ? initials(reader?.name ?? '') : undefined}
    >
      {!reader && (
        <svg fill="currentColor" height="18" viewBox="0 0 24 24" width="18">
          <circle cx="12" cy="8" r="4" />
          <path d="M4 21a8 8 0 0 1 16 0z" />
        </svg>
      )}
      {image !== null && (
        <img
          alt=""
          className={styles.image}
          onError={() => {
            setBrokenImage(image);
          }}
          referrerPolicy="no-referrer"
          src={image}
        />
      )}
    </span>
  );
}
