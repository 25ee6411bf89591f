import React, {useId, useLayoutEffect, useRef, type ReactNode} from 'react';
import clsx from 'clsx';
import type {Props} from '@theme/AuthDialog';
import styles from './styles.module.css';

/** A modal dialog; the browser keeps focus inside, and gives it back. */
export default function AuthDialog({
  title,
  onClose,
  children,
}: Props): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // Closed while it is still in the page, else focus is not given back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The first button may be below a text that is to be read first.
    if (dialog?.scrollTop) {
      titleRef.current?.focus();
    }
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      aria-labelledby={titleId}
      className={clsx('card', styles.dialog)}
      onCancel={(event) => {
        // React takes it out of the page, which closes it.
        event.preventDefault();
        onClose();
      }}
      ref={ref}
    >
      <h2 className={styles.title} id={titleId} ref={titleRef} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
