import React, {type ReactNode} from 'react';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import type {Props} from '@theme/AdminFigures';
import styles from './styles.module.css';

/** A few large numbers, each with what it counts. */
export default function AdminFigures({figures}: Props): ReactNode {
  const number = new Intl.NumberFormat(useLanguageTag());
  return (
    <dl className={styles.figures}>
      {figures.map(({label, value}) => (
        <div className={styles.figure} key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{number.format(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
