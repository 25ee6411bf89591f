import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/TryAgain';

/** What could not be loaded and why, and the button to ask again. */
export default function TryAgain({code, onRetry}: Props): ReactNode {
  return (
    <>
      <p role="alert">
        <AuthFailureMessage code={code} />
      </p>
      <button
        className="button button--primary"
        onClick={onRetry}
        type="button"
      >
        <Translate
          id="theme.betterAuth.profile.retry"
          description="Asks the backend again"
        >
          Try again
        </Translate>
      </button>
    </>
  );
}
