import React, {type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import {useSignInLink, useSignOut} from 'docusaurus-theme-better-auth/client';
import {useAct} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthFormSummary from '@theme/AuthFormSummary';
import SubmitButton from '@theme/SubmitButton';

/** For an account without a password: a new sign-in, which leads back here. */
export default function SignInElsewhere(): ReactNode {
  const link = useSignInLink();
  const history = useHistory();
  const signOut = useSignOut();
  const act = useAct(signOut, () => {
    if (link) {
      history.push(link.to);
    }
  });
  return (
    link && (
      <>
        <AuthFormSummary failure={act.failure} summaryRef={act.summaryRef} />
        <p>
          <Translate
            id="theme.betterAuth.freshSession.elsewhere"
            description="For an account without a password"
          >
            Sign out and in again: you come back to this page, and can then do
            what you were about to do.
          </Translate>
        </p>
        <SubmitButton
          busy={act.busy}
          className="button--block"
          onClick={() => {
            link.onClick();
            act.send(undefined);
          }}
        >
          <Translate
            id="theme.betterAuth.freshSession.signInAgain"
            description="Signs out and leads to the sign-in page"
          >
            Sign in again
          </Translate>
        </SubmitButton>
      </>
    )
  );
}
