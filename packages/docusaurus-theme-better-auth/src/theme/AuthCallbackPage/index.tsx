import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  AuthFailure,
  confirmSession,
  LANDING,
  useLanding,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import AuthErrorMessage from '@theme/AuthErrorMessage';
import AuthErrorSteps from '@theme/AuthErrorSteps';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import NoReferrer from '@theme/NoReferrer';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/AuthCallbackPage';

function Failure({
  failure,
  onRetry,
}: {
  failure: AuthFailure;
  onRetry: () => void;
}): ReactNode {
  if (failure.code === 'unreachable') {
    return <TryAgain code={failure.code} onRetry={onRetry} />;
  }
  return (
    <>
      <p role="alert">
        {failure.code === 'session-not-kept' ? (
          <Translate
            id="theme.betterAuth.authCallback.notSignedIn"
            description="Where a sign-in elsewhere leads back to, and nobody is signed in"
          >
            You are not signed in. If you have just come from signing in, your
            browser did not keep the cookie for it: allow cookies from other
            sites for this page, or try another browser.
          </Translate>
        ) : (
          <AuthFailureMessage
            code={failure.code}
            retryAfter={failure.retryAfter}
          />
        )}
      </p>
      <AuthErrorSteps error={null} />
    </>
  );
}

/** Where social sign-in and links in messages lead back to. */
export default function AuthCallbackPage({consent}: Props): ReactNode {
  const {signUp} = useAuthSettings().paths;
  const store = useSessionStore();
  const history = useHistory();
  const {goBack, query} = useReturn();
  const landing = useLanding();
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const hasBegun = useRef(false);

  const {parameters} = landing;
  const error = parameters?.get('error') ?? null;

  async function finish() {
    setFailure(null);
    try {
      await confirmSession(store);
    } catch (reason) {
      setFailure(
        reason instanceof AuthFailure ? reason : new AuthFailure('unexpected'),
      );
      return;
    }
    if (parameters?.has(LANDING.isNew) && consent && signUp !== null) {
      history.replace(`${signUp}${query ? `${query}&` : '?'}step=background`);
    } else {
      goBack();
    }
  }

  useEffect(() => {
    if (parameters && error === null && !hasBegun.current) {
      hasBegun.current = true;
      void finish();
    }
  });

  const shown = landing.failure ?? failure;
  return (
    <>
      <NoReferrer />
      <AuthCard
        title={
          shown || error !== null
            ? translate({
                id: 'theme.betterAuth.authError.title',
                message: 'That did not work',
                description: 'The title of the page',
              })
            : translate({
                id: 'theme.betterAuth.authCallback.title',
                message: 'Signing you in',
                description: 'The title of the page',
              })
        }
      >
        {shown && (
          <Failure
            failure={shown}
            onRetry={landing.failure ? landing.retry : () => void finish()}
          />
        )}
        {!shown && error !== null && (
          <>
            <AuthErrorMessage error={error} />
            <AuthErrorSteps error={error} />
          </>
        )}
        {!shown && error === null && <Skeleton height="10rem" />}
      </AuthCard>
    </>
  );
}
