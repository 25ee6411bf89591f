import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useSignInLink} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/AuthNavbarItem/SignInLink';

export default function SignInLink({className, onClick}: Props): ReactNode {
  const link = useSignInLink();
  return (
    link && (
      <Link
        className={className}
        onClick={() => {
          link.onClick();
          onClick?.();
        }}
        to={link.to}
      >
        <Translate
          id="theme.betterAuth.navbar.signIn"
          description="The navbar link to the sign-in page"
        >
          Sign in
        </Translate>
      </Link>
    )
  );
}
