import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import LastUsedBadge from '@theme/LastUsedBadge';
import type {Props} from '@theme/MethodButton';
import styles from './styles.module.css';

/** A way to sign in: a button that does it, or a link that leads there. */
export default function MethodButton({
  icon,
  isLast,
  children,
  ...act
}: Props): ReactNode {
  const className = clsx(
    'button button--outline button--secondary button--block',
    styles.method,
  );
  const content = (
    <>
      {icon}
      <span>{children}</span>
      {isLast && <LastUsedBadge />}
    </>
  );
  if ('to' in act) {
    return (
      <Link className={className} to={act.to}>
        {content}
      </Link>
    );
  }
  return (
    <div>
      <button
        aria-busy={act.busy}
        aria-disabled={act.busy}
        className={className}
        onClick={act.onClick}
        type="button"
      >
        {content}
      </button>
      <div
        aria-live="assertive"
        className={clsx(
          styles.outcome,
          // Somebody who changed their mind is not told off.
          act.failure?.code !== 'passkey-cancelled' && styles.failure,
        )}
      >
        {act.failure && (
          <AuthFailureMessage
            code={act.failure.code}
            retryAfter={act.failure.retryAfter}
          />
        )}
      </div>
    </div>
  );
}
