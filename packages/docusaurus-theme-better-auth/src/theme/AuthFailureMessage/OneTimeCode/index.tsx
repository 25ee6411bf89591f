import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/AuthFailureMessage/OneTimeCode';

/** What is wrong with a code, or with the step that asks for it. */
export default function OneTimeCode({code}: Props): ReactNode {
  switch (code) {
    case 'authenticator-already-set-up':
      return (
        <Translate
          id="theme.betterAuth.failure.authenticatorAlreadySetUp"
          description="An authenticator app is set up, so no second one can be begun"
        >
          An authenticator app is set up for this account already.
        </Translate>
      );
    case 'authenticator-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.authenticatorMissing"
          description="A code of an app was given for an account without one"
        >
          No authenticator app is set up for this account. Please confirm in
          another way.
        </Translate>
      );
    case 'backup-code-wrong':
      return (
        <Translate
          id="theme.betterAuth.failure.backupCodeWrong"
          description="A backup code is wrong, or was used before"
        >
          This is not one of your unused backup codes. Each works once: please
          check it, or take another.
        </Translate>
      );
    case 'backup-codes-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.backupCodesMissing"
          description="Backup codes were asked for where no authenticator app is set up"
        >
          Backup codes come with an authenticator app. Set up an app first.
        </Translate>
      );
    case 'backup-codes-not-kept':
      return (
        <Translate
          id="theme.betterAuth.failure.backupCodesNotKept"
          description="The box is not ticked that the backup codes are kept"
        >
          Keep the codes somewhere safe, then tick this box: they are not shown
          again.
        </Translate>
      );
    case 'code-attempts-used':
      return (
        <Translate
          id="theme.betterAuth.failure.codeAttemptsUsed"
          description="Too many wrong codes were entered for the one that was sent"
        >
          This was tried too often. Please ask for a new code.
        </Translate>
      );
    case 'code-expired':
      return (
        <Translate
          id="theme.betterAuth.failure.codeExpired"
          description="A code that was sent has expired, or was used"
        >
          This code has expired. Please ask for a new one.
        </Translate>
      );
    case 'code-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.codeMissing"
          description="The field for a one-time code is empty"
        >
          Enter the code.
        </Translate>
      );
    case 'code-wrong':
      return (
        <Translate
          id="theme.betterAuth.failure.codeWrong"
          description="A one-time code is wrong"
        >
          This code is not right. Please check it, and make sure that it is the
          newest one.
        </Translate>
      );
    case 'email-codes-not-offered':
      return (
        <Translate
          id="theme.betterAuth.failure.emailCodesNotOffered"
          description="The backend sends no codes by e-mail as a second step"
        >
          This site does not send codes by e-mail. Please confirm in another
          way.
        </Translate>
      );
    case 'two-factor-attempts-used':
      return (
        <Translate
          id="theme.betterAuth.failure.twoFactorAttemptsUsed"
          description="Too many wrong codes in the second step of a sign-in"
        >
          Too many codes were wrong. For your safety, please sign in again from
          the start.
        </Translate>
      );
    case 'two-factor-expired':
      return (
        <Translate
          id="theme.betterAuth.failure.twoFactorExpired"
          description="The second step of a sign-in took too long"
        >
          Too much time has passed since you gave your password. Please sign in
          again.
        </Translate>
      );
    case 'two-factor-locked':
      return (
        <Translate
          id="theme.betterAuth.failure.twoFactorLocked"
          description="The second step is locked for a while after many wrong codes"
        >
          Too many codes were wrong, so this account takes no more of them for a
          while. Please sign in again in a quarter of an hour.
        </Translate>
      );
  }
}
