import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {useLanding} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import AuthErrorMessage from '@theme/AuthErrorMessage';
import AuthErrorSteps from '@theme/AuthErrorSteps';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import NoReferrer from '@theme/NoReferrer';
import Skeleton from '@theme/Skeleton';

/** Where the backend leads a reader whose sign-in elsewhere failed. */
export default function AuthErrorPage(): ReactNode {
  const {parameters, failure} = useLanding();
  const error = parameters ? (parameters.get('error') ?? '') : null;
  return (
    <>
      <NoReferrer />
      <AuthCard
        title={translate({
          id: 'theme.betterAuth.authError.title',
          message: 'That did not work',
          description: 'The title of the page',
        })}
      >
        {failure && (
          <p role="alert">
            <AuthFailureMessage
              code={failure.code}
              retryAfter={failure.retryAfter}
            />
          </p>
        )}
        {error !== null && <AuthErrorMessage error={error} />}
        {failure || error !== null ? (
          <AuthErrorSteps error={error} />
        ) : (
          <Skeleton height="10rem" />
        )}
      </AuthCard>
    </>
  );
}
