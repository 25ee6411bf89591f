import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useAuthSettings} from 'docusaurus-theme-better-auth/client';
import {useReturn} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import type {Props} from '@theme/BackToSignIn';

/** The way to the sign-in page, which keeps the way back to the docs. */
export default function BackToSignIn({className}: Props): ReactNode {
  const {signIn} = useAuthSettings().paths;
  const {query} = useReturn();
  return (
    signIn !== null && (
      <Link className={className} to={signIn + query}>
        <Translate
          id="theme.betterAuth.recovery.signIn"
          description="The link from a page about a link or a password to the sign-in page"
        >
          Go to sign-in
        </Translate>
      </Link>
    )
  );
}
