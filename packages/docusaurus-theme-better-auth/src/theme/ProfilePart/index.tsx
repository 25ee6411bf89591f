import React, {useId, type ReactNode} from 'react';
import type {Props} from '@theme/ProfilePart';
import styles from './styles.module.css';

/** One matter on a section of the profile, under its heading. */
export default function ProfilePart({
  title,
  intro,
  children,
}: Props): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  );
}
