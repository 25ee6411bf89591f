import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {useAuthSettings} from 'docusaurus-theme-better-auth/client';
import 'docusaurus-theme-better-auth/words/profile';
import ProfilePart from '@theme/ProfilePart';

/** For a guest: what is theirs is lost unless they make an account. */
export default function GuestNote(): ReactNode {
  const {paths} = useAuthSettings();
  const {pathname} = useLocation();
  return (
    <ProfilePart
      intro={
        <Translate
          id="theme.betterAuth.profileAccount.guestIntro"
          description="For a guest, who has no way to sign in again"
        >
          A guest can’t sign in again: once you sign out, or your browser
          forgets this site, what is stored here is out of your reach. An
          account keeps it for you.
        </Translate>
      }
      title={translate({
        id: 'theme.betterAuth.profileAccount.guest',
        message: 'You are here as a guest',
        description: 'The heading for a guest',
      })}
    >
      {paths.signUp !== null && (
        <Link
          className="button button--primary"
          to={`${paths.signUp}?redirect=${encodeURIComponent(pathname)}`}
        >
          <Translate
            id="theme.betterAuth.profileAccount.keepAccount"
            description="Leads a guest to the sign-up page"
          >
            Keep this account
          </Translate>
        </Link>
      )}
    </ProfilePart>
  );
}
