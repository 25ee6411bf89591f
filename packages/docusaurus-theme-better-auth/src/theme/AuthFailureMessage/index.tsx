import React, {lazy, Suspense, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import Account from '@theme/AuthFailureMessage/Account';
import Link from '@theme/AuthFailureMessage/Link';
import OneTimeCode from '@theme/AuthFailureMessage/OneTimeCode';
import Passkey from '@theme/AuthFailureMessage/Passkey';
import Password from '@theme/AuthFailureMessage/Password';
import type {Props} from '@theme/AuthFailureMessage';

// Their words are no reader's.
const Admin = lazy(() => import('@theme/AuthFailureMessage/Admin'));

/** What happened, and what to do: kind and concrete, for each failure. */
export default function AuthFailureMessage({
  code,
  retryAfter,
  limits,
}: Props): ReactNode {
  switch (code) {
    case 'account-gone':
    case 'account-protected':
    case 'accounts-elsewhere':
    case 'admin-only':
    case 'ban-end-past':
    case 'ban-reason-too-long':
    case 'not-while-impersonating':
      return (
        <Suspense fallback={null}>
          <Admin code={code} />
        </Suspense>
      );
    case 'authenticator-already-set-up':
    case 'authenticator-missing':
    case 'backup-code-wrong':
    case 'backup-codes-missing':
    case 'backup-codes-not-kept':
    case 'code-attempts-used':
    case 'code-expired':
    case 'code-missing':
    case 'code-wrong':
    case 'email-codes-not-offered':
    case 'two-factor-attempts-used':
    case 'two-factor-expired':
    case 'two-factor-locked':
      return <OneTimeCode code={code} />;
    case 'passkey-cancelled':
    case 'passkey-exists':
    case 'passkey-expired':
    case 'passkey-failed':
    case 'passkey-name-missing':
    case 'passkey-name-too-long':
    case 'passkey-refused':
    case 'passkey-unknown':
    case 'passkey-wrong-site':
    case 'passkeys-too-many':
      return <Passkey code={code} />;
    case 'email-unchanged':
    case 'image-url-invalid':
    case 'last-way-in':
    case 'username-invalid':
    case 'username-taken':
    case 'username-too-long':
    case 'username-too-short':
      return <Account code={code} />;
    case 'account-missing':
    case 'handoff-expired':
    case 'handoff-other-browser':
    case 'link-expired':
    case 'reset-not-offered':
      return <Link code={code} />;
    case 'password-compromised':
    case 'password-missing':
    case 'password-too-long':
    case 'password-too-short':
    case 'password-wrong':
      return <Password code={code} limits={limits} />;
    case 'background-too-long':
      return (
        <Translate
          id="theme.betterAuth.failure.backgroundTooLong"
          description="A background has more than 4,000 characters"
        >
          This is longer than 4,000 characters. Please shorten it a little.
        </Translate>
      );
    case 'captcha-failed':
      return (
        <Translate
          id="theme.betterAuth.failure.captchaFailed"
          description="The check against robots was not passed"
        >
          The check that you are not a robot did not work. Please do it again.
        </Translate>
      );
    case 'captcha-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.captchaMissing"
          description="The check against robots is not done yet"
        >
          Please finish the check that you are not a robot, then try again.
        </Translate>
      );
    case 'captcha-unavailable':
      return (
        <Translate
          id="theme.betterAuth.failure.captchaUnavailable"
          description="The script of the check against robots does not load"
        >
          The check that you are not a robot could not be loaded. Allow its
          script for this page, then reload it.
        </Translate>
      );
    case 'consent-outdated':
      return (
        <Translate
          id="theme.betterAuth.failure.consentOutdated"
          description="The consent text has a newer version on the backend"
        >
          The consent text has changed since this page was opened. Copy what you
          wrote, reload the page and read the new text before you save.
        </Translate>
      );
    case 'consent-renewed':
      return (
        <Translate
          id="theme.betterAuth.failure.consentRenewed"
          description="The consent text has a newer version, which is shown now"
        >
          The consent text has changed, so nothing was saved yet. The new one is
          below: please read it, decide, and save again. What you wrote is still
          here.
        </Translate>
      );
    case 'consent-required':
      return (
        <Translate
          id="theme.betterAuth.failure.consentRequired"
          description="Backgrounds were to be saved without consent"
        >
          Your answers were not saved: they need your consent. Tick the box
          above if you agree, or leave the answers empty.
        </Translate>
      );
    case 'created-not-signed-in':
      return (
        <Translate
          id="theme.betterAuth.failure.createdNotSignedIn"
          description="The account was created, but its session was not kept"
        >
          Your account was created, but you are not signed in: your browser did
          not keep the cookie, or the account service stopped answering. Sign in
          with your new password; if that fails, allow cookies from other sites
          for this page.
        </Translate>
      );
    case 'email-invalid':
      return (
        <Translate
          id="theme.betterAuth.failure.emailInvalid"
          description="The e-mail field holds no e-mail address"
        >
          Enter an e-mail address, such as name@example.com.
        </Translate>
      );
    case 'email-not-verified':
      return (
        <Translate
          id="theme.betterAuth.failure.emailNotVerified"
          description="The e-mail address must be verified before signing in"
        >
          This e-mail address is not verified yet. Open the link in the message
          we sent you, then come back.
        </Translate>
      );
    case 'email-taken':
      return (
        <Translate
          id="theme.betterAuth.failure.emailTaken"
          description="There is an account with this e-mail address"
        >
          There is an account with this e-mail address already. Sign in with it,
          or use another address.
        </Translate>
      );
    case 'field-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.fieldMissing"
          description="A required text field is empty"
        >
          Please fill this in.
        </Translate>
      );
    case 'field-not-chosen':
      return (
        <Translate
          id="theme.betterAuth.failure.fieldNotChosen"
          description="Nothing is chosen from a required list"
        >
          Please choose one of these.
        </Translate>
      );
    case 'field-not-ticked':
      return (
        <Translate
          id="theme.betterAuth.failure.fieldNotTicked"
          description="A required box is not ticked"
        >
          Please tick this box to go on.
        </Translate>
      );
    case 'field-too-long':
      return limits ? (
        <Translate
          id="theme.betterAuth.failure.fieldTooLong"
          description="A text field holds more than its limit"
          values={{maxLength: limits.maxLength}}
        >
          {'This is too long. Use {maxLength} characters at most.'}
        </Translate>
      ) : (
        <Translate
          id="theme.betterAuth.failure.fieldTooLongForBackend"
          description="A text field holds more than a limit that is not known"
        >
          This is too long. Please shorten it a little.
        </Translate>
      );
    case 'fields-marked':
      return (
        <Translate
          id="theme.betterAuth.failure.fieldsMarked"
          description="The summary where single fields are wrong"
        >
          Please check what is marked below.
        </Translate>
      );
    case 'input-refused':
      return (
        <Translate
          id="theme.betterAuth.failure.inputRefused"
          description="The backend refused the form's values"
        >
          The account service did not accept these entries. Please check them
          and try again.
        </Translate>
      );
    case 'name-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.nameMissing"
          description="The name field is empty"
        >
          Enter the name you would like to be called by.
        </Translate>
      );
    case 'name-or-email-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.nameOrEmailMissing"
          description="The field for an address or a user name is empty"
        >
          Enter your e-mail address or your username.
        </Translate>
      );
    case 'name-too-long':
      return (
        <Translate
          id="theme.betterAuth.failure.nameTooLong"
          description="The name has more than 200 characters"
        >
          This name is longer than 200 characters. Please use a shorter one.
        </Translate>
      );
    case 'provider-failed':
      return (
        <Translate
          id="theme.betterAuth.failure.providerFailed"
          description="A social provider can’t be reached, or is not set up"
        >
          This way to sign in does not work at the moment. Please choose another
          one.
        </Translate>
      );
    case 'rate-limited':
      return retryAfter ? (
        <Translate
          id="theme.betterAuth.failure.rateLimitedFor"
          description="Too many attempts; the waiting time is known"
          values={{seconds: retryAfter}}
        >
          {'Too many attempts. Please wait {seconds} seconds, then try again.'}
        </Translate>
      ) : (
        <Translate
          id="theme.betterAuth.failure.rateLimited"
          description="Too many attempts"
        >
          Too many attempts. Please wait a minute, then try again.
        </Translate>
      );
    case 'session-ended':
      return (
        <Translate
          id="theme.betterAuth.failure.sessionEnded"
          description="The session ended while a form was open"
        >
          Your session has ended. Sign in again to go on.
        </Translate>
      );
    case 'session-not-fresh':
      return (
        <Translate
          id="theme.betterAuth.failure.sessionNotFresh"
          description="An act that asks for a sign-in just before it"
        >
          You signed in a while ago. Please confirm that it is you, then try
          again.
        </Translate>
      );
    case 'session-not-kept':
      return (
        <Translate
          id="theme.betterAuth.failure.sessionNotKept"
          description="The browser dropped the session's cookie"
        >
          Your password is right, but your browser did not keep the cookie that
          signs you in. Allow cookies from other sites for this page, or try
          another browser; the site's owner can solve it for everyone.
        </Translate>
      );
    case 'unreachable':
      return (
        <Translate
          id="theme.betterAuth.failure.unreachable"
          description="The backend does not answer"
        >
          The account service cannot be reached. The docs work as usual: please
          try again in a moment.
        </Translate>
      );
    case 'untrusted-origin':
      return (
        <Translate
          id="theme.betterAuth.failure.untrustedOrigin"
          description="The backend does not know the site's address"
          values={{
            origin: typeof window === 'undefined' ? '' : window.location.origin,
          }}
        >
          {
            'The account service does not accept requests from {origin}. The site’s owner has to add it to the trusted origins.'
          }
        </Translate>
      );
    case 'wrong-credentials':
      return (
        <Translate
          id="theme.betterAuth.failure.wrongCredentials"
          description="The e-mail address or the password is wrong"
        >
          The e-mail address or the password is not right. Please check both and
          try again.
        </Translate>
      );
    case 'wrong-name-or-password':
      return (
        <Translate
          id="theme.betterAuth.failure.wrongNameOrPassword"
          description="The user name or the password is wrong"
        >
          The username or the password is not right. Please check both and try
          again.
        </Translate>
      );
    default:
      return translate({
        id: 'theme.betterAuth.failure.unexpected',
        message:
          'Something went wrong that we did not expect. Nothing is lost: please try again.',
        description: 'A failure without words of its own',
      });
  }
}
