import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useSession, useSignInLink} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/RequireSignIn';

/**
 * Shows what is inside to signed-in readers, and to others the way to sign in.
 * This is visibility, not protection: what is inside is in the site's public
 * files, for anybody to read.
 */
export default function RequireSignIn({children, fallback}: Props): ReactNode {
  const {reader} = useSession();
  const link = useSignInLink();
  if (reader) {
    return children;
  }
  return (
    fallback ??
    (link && (
      <p>
        <Link className="button button--secondary" {...link}>
          <Translate
            id="theme.betterAuth.mdx.signInToRead"
            description="The link in place of a part of a page that signed-in readers see"
          >
            Sign in to read this part
          </Translate>
        </Link>
      </p>
    ))
  );
}
