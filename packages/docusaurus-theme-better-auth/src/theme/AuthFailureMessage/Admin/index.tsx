import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AuthFailureMessage/Admin';

/** Why an admin's act, or one in a reader's place, was not done. */
export default function AdminFailure({code}: Props): ReactNode {
  switch (code) {
    case 'account-gone':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.accountGone"
          description="An admin asks for an account that was deleted"
        >
          This account is no longer there.
        </Translate>
      );
    case 'account-protected':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.accountProtected"
          description="An admin's act on their own account, or on an admin by the server's settings"
        >
          This account is protected: it is your own, or the server’s settings
          make it an admin.
        </Translate>
      );
    case 'accounts-elsewhere':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.accountsElsewhere"
          description="The accounts belong to another service"
        >
          The accounts of this site are kept by another service. Please manage
          them there.
        </Translate>
      );
    case 'admin-only':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.adminOnly"
          description="The reader is no admin, or no longer one"
        >
          This is for the administrators of this site.
        </Translate>
      );
    case 'ban-end-past':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.banEndPast"
          description="The end of a ban that an admin has typed is in the past"
        >
          This time is in the past. Please choose one that is still to come, or
          leave it empty.
        </Translate>
      );
    case 'ban-reason-too-long':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.banReasonTooLong"
          description="The reason of a ban has more than 500 characters"
        >
          This is longer than 500 characters. Please shorten it a little.
        </Translate>
      );
    case 'not-while-impersonating':
      return (
        <Translate
          id="theme.betterAuth.adminFailure.notWhileImpersonating"
          description="An admin who looks at the site as a reader asks for what is that reader's alone"
        >
          This is for the reader alone. You look at the site as them.
        </Translate>
      );
  }
}
