import React, {useId, type ReactNode} from 'react';
import clsx from 'clsx';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/AuthField';
import styles from './styles.module.css';

/** A label, its field, a hint, and what is wrong with it. */
export default function AuthField({
  label,
  hint,
  failure,
  limits,
  children,
}: Props): ReactNode {
  const id = useId();
  const hintId = `${id}hint`;
  const failureId = `${id}failure`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className={styles.hint} id={hintId}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: clsx(styles.input, failure && styles.wrong),
        'aria-invalid': failure ? true : undefined,
        'aria-describedby':
          clsx(hint && hintId, failure && failureId) || undefined,
      })}
      {failure && (
        <div className={styles.failure} id={failureId}>
          <AuthFailureMessage code={failure} limits={limits} />
        </div>
      )}
    </div>
  );
}
