import React, {useEffect, useRef, type ReactNode} from 'react';
import clsx from 'clsx';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/OneTimeCodeField';
import styles from './styles.module.css';

/** A field for one code. It takes focus: nothing else is to be done there. */
export default function OneTimeCodeField({
  label,
  hint,
  kind = 'digits',
  failure,
}: Props): ReactNode {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The page's heading takes focus in the same moment; this is the better
    // place, and its label says what the page asks for.
    const frame = requestAnimationFrame(() => ref.current?.focus());
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <AuthField failure={failure} hint={hint} label={label}>
      {(field) => (
        <input
          {...field}
          autoCapitalize="none"
          autoComplete={kind === 'digits' ? 'one-time-code' : 'off'}
          className={clsx(field.className, styles.code)}
          dir="ltr"
          inputMode={kind === 'digits' ? 'numeric' : 'text'}
          name="code"
          ref={ref}
          spellCheck={false}
          type="text"
        />
      )}
    </AuthField>
  );
}
