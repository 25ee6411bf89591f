import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {
  redirectErrorReason,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import BackToSignIn from '@theme/BackToSignIn';
import type {Props} from '@theme/AuthErrorSteps';

/** What a reader can do next, after a flow that left the page failed. */
export default function AuthErrorSteps({error}: Props): ReactNode {
  const {verifyEmail} = useAuthSettings().paths;
  const {reader} = useSession({now: true});
  const {goBack, query} = useReturn();
  const isUnverified =
    error !== null && redirectErrorReason(error) === 'email-not-verified';
  if (isUnverified && verifyEmail !== null) {
    return (
      <Link
        className="button button--primary button--block"
        to={verifyEmail + query}
      >
        <Translate
          id="theme.betterAuth.authError.verify"
          description="Leads to the page that sends a link to confirm an address"
        >
          Send a new link
        </Translate>
      </Link>
    );
  }
  return (
    <>
      {!reader && (
        <BackToSignIn className="button button--primary button--block margin-bottom--sm" />
      )}
      <button
        className={`button button--block ${reader ? 'button--primary' : 'button--link'}`}
        onClick={goBack}
        type="button"
      >
        <Translate
          id="theme.betterAuth.authError.goBack"
          description="The button that leads back to where the reader was"
        >
          Go back to where you were
        </Translate>
      </button>
    </>
  );
}
