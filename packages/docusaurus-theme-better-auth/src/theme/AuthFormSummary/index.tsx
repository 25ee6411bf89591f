import React, {type ReactNode} from 'react';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/AuthFormSummary';

/** What went wrong that no field is to blame for. Takes focus, and is read out. */
export default function AuthFormSummary({
  failure,
  summaryRef,
}: Props): ReactNode {
  return (
    <div ref={summaryRef} role="alert" tabIndex={-1}>
      {failure && (
        <div className="alert alert--danger margin-bottom--md">
          <AuthFailureMessage
            code={failure.code}
            retryAfter={failure.retryAfter}
          />
        </div>
      )}
    </div>
  );
}
