import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/AuthFailureMessage/Password';

/** What is wrong with a password. */
export default function Password({code, limits}: Props): ReactNode {
  switch (code) {
    case 'password-compromised':
      return (
        <Translate
          id="theme.betterAuth.failure.passwordCompromised"
          description="The password is known from a data breach"
        >
          This password is known from a data breach elsewhere. Please choose
          another one.
        </Translate>
      );
    case 'password-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.passwordMissing"
          description="The password field is empty"
        >
          Enter your password.
        </Translate>
      );
    case 'password-too-long':
      return limits ? (
        <Translate
          id="theme.betterAuth.failure.passwordTooLong"
          description="The password is longer than the limit"
          values={{maxLength: limits.maxLength}}
        >
          {'This password is too long. Use {maxLength} characters at most.'}
        </Translate>
      ) : (
        <Translate
          id="theme.betterAuth.failure.passwordTooLongForBackend"
          description="The password is longer than a limit that is not known"
        >
          This password is too long. Please use a shorter one.
        </Translate>
      );
    case 'password-too-short':
      return limits ? (
        <Translate
          id="theme.betterAuth.failure.passwordTooShort"
          description="The password is shorter than the limit"
          values={{minLength: limits.minLength}}
        >
          {'This password is too short. Use at least {minLength} characters.'}
        </Translate>
      ) : (
        <Translate
          id="theme.betterAuth.failure.passwordTooShortForBackend"
          description="The password is shorter than a limit that is not known"
        >
          This password is too short. Please use a longer one.
        </Translate>
      );
    case 'password-wrong':
      return (
        <Translate
          id="theme.betterAuth.failure.passwordWrong"
          description="The password that confirms an act is wrong"
        >
          This is not your password. Please check it and try again.
        </Translate>
      );
  }
}
