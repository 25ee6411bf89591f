import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useSignInLink} from 'docusaurus-theme-better-auth/client';
import 'docusaurus-theme-better-auth/words/profile';

/** Leads to the sign-in page and back, from a page that needs a reader. */
export default function SignInButton(): ReactNode {
  const link = useSignInLink();
  return (
    link && (
      <Link className="button button--primary" {...link}>
        <Translate
          id="theme.betterAuth.profile.signIn"
          description="Leads to the sign-in page, from the profile page"
        >
          Go to the sign-in page
        </Translate>
      </Link>
    )
  );
}
