import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  plainErrorCode,
  redirectErrorReason,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import type {Props} from '@theme/AuthErrorMessage';

function Words({error}: Props): ReactNode {
  switch (redirectErrorReason(error)) {
    case 'account-gone':
      return (
        <Translate
          id="theme.betterAuth.authError.accountGone"
          description="The account of a link is not there"
        >
          The account that this link was for is not there any more.
        </Translate>
      );
    case 'backend-failed':
      return (
        <Translate
          id="theme.betterAuth.authError.backendFailed"
          description="The backend could not make the account or the session"
        >
          The account service could not finish this. Please try again in a
          moment.
        </Translate>
      );
    case 'banned':
      return (
        <Translate
          id="theme.betterAuth.authError.banned"
          description="The account was closed by the site's people"
        >
          This account has been closed by the people behind these docs. If you
          think that is a mistake, please write to them.
        </Translate>
      );
    case 'cancelled':
      return (
        <Translate
          id="theme.betterAuth.authError.cancelled"
          description="The reader said no at the provider"
        >
          You did not go through with it, so nothing was changed. You can try
          again, or sign in another way.
        </Translate>
      );
    case 'email-differs':
      return (
        <Translate
          id="theme.betterAuth.authError.emailDiffers"
          description="Linking an account at a provider with another address"
        >
          That account has another e-mail address than yours here. Choose an
          account there that has the same one.
        </Translate>
      );
    case 'email-missing':
      return (
        <Translate
          id="theme.betterAuth.authError.emailMissing"
          description="The provider gave no e-mail address"
        >
          The other service did not tell us your e-mail address, which an
          account here needs. Allow it there, or sign in another way.
        </Translate>
      );
    case 'email-not-verified':
      return (
        <Translate
          id="theme.betterAuth.authError.emailNotVerified"
          description="The address must be confirmed first"
        >
          Your e-mail address has to be confirmed first. Open the link in the
          message that we sent you, or ask for another one.
        </Translate>
      );
    case 'link-failed':
      return (
        <Translate
          id="theme.betterAuth.authError.linkFailed"
          description="A provider's account could not be linked"
        >
          That account could not be connected with yours. Its e-mail address may
          have to be confirmed over there first.
        </Translate>
      );
    case 'link-used':
      return (
        <Translate
          id="theme.betterAuth.authError.linkUsed"
          description="A link from a message has been used, or is too old"
        >
          This link has been used already, or is too old. Ask for a new one: the
          newest message has it.
        </Translate>
      );
    case 'linked-elsewhere':
      return (
        <Translate
          id="theme.betterAuth.authError.linkedElsewhere"
          description="A provider's account belongs to another reader here"
        >
          That account is connected with another account here. Sign in with it,
          or disconnect it there first.
        </Translate>
      );
    case 'misconfigured':
      return (
        <Translate
          id="theme.betterAuth.authError.misconfigured"
          description="The owner has to mend the set-up of a provider"
        >
          This way to sign in is not set up right, which only the people behind
          these docs can mend. Please sign in another way.
        </Translate>
      );
    case 'not-linked':
      return (
        <Translate
          id="theme.betterAuth.authError.notLinked"
          description="There is an account with that address, but not by this provider"
        >
          There is an account with your e-mail address already. Sign in the way
          you did before; then you can connect the other one on your profile.
        </Translate>
      );
    case 'other-reader':
      return (
        <Translate
          id="theme.betterAuth.authError.otherReader"
          description="A link for one reader was opened by another"
        >
          This link is for another account than the one that is signed in here.
          Sign out first, then open the link again.
        </Translate>
      );
    case 'provider-failed':
      return (
        <Translate
          id="theme.betterAuth.authError.providerFailed"
          description="The provider did not answer as it should"
        >
          The other service did not answer as it should. Please try again in a
          moment, or sign in another way.
        </Translate>
      );
    case 'sign-up-closed':
      return (
        <Translate
          id="theme.betterAuth.authError.signUpClosed"
          description="New accounts can't be made in this way"
        >
          New accounts can’t be made in this way. If you have an account, sign
          in the way you did before.
        </Translate>
      );
    case 'stale':
      return (
        <Translate
          id="theme.betterAuth.authError.stale"
          description="The sign-in took too long, was finished twice, or in another browser"
        >
          This took too long, was finished already, or began in another browser.
          Nothing was changed: please begin again.
        </Translate>
      );
    default:
      return (
        <Translate
          id="theme.betterAuth.authError.unknown"
          description="A failure without words of its own"
        >
          Something went wrong on the way. Nothing was changed: please try
          again.
        </Translate>
      );
  }
}

/** Why a flow that left the page failed, from the code in `?error=`. */
export default function AuthErrorMessage({error}: Props): ReactNode {
  const code = plainErrorCode(error);
  const isUnknown = redirectErrorReason(error) === 'unknown';
  return (
    <>
      <p role="alert">
        <Words error={error} />
      </p>
      {isUnknown && code !== null && (
        <p>
          <Translate
            id="theme.betterAuth.authError.code"
            description="The code of a failure without words of its own"
            values={{code: <code>{code}</code>}}
          >
            {'If you ask for help, mention the code {code}.'}
          </Translate>
        </p>
      )}
    </>
  );
}
