import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/AuthFailureMessage/Account';

/** What is wrong with a part of the account. */
export default function Account({code}: Props): ReactNode {
  switch (code) {
    case 'email-unchanged':
      return (
        <Translate
          id="theme.betterAuth.failure.emailUnchanged"
          description="The new e-mail address is the old one"
        >
          This is your address already.
        </Translate>
      );
    case 'image-url-invalid':
      return (
        <Translate
          id="theme.betterAuth.failure.imageUrlInvalid"
          description="The address of the avatar is not an https one"
        >
          Enter the address of an image that begins with https://, or leave this
          empty.
        </Translate>
      );
    case 'last-way-in':
      return (
        <Translate
          id="theme.betterAuth.failure.lastWayIn"
          description="The last way to sign in can not be taken away"
        >
          This is your only way to sign in. Add another one first.
        </Translate>
      );
    case 'username-invalid':
      return (
        <Translate
          id="theme.betterAuth.failure.usernameInvalid"
          description="A username with characters that are not allowed"
        >
          Use letters from a to z, digits, dots and underscores.
        </Translate>
      );
    case 'username-taken':
      return (
        <Translate
          id="theme.betterAuth.failure.usernameTaken"
          description="Somebody else has the username"
        >
          Somebody has this username already. Please choose another one.
        </Translate>
      );
    case 'username-too-long':
      return (
        <Translate
          id="theme.betterAuth.failure.usernameTooLong"
          description="The username has more than 30 characters"
        >
          This username is too long. Please use a shorter one.
        </Translate>
      );
    case 'username-too-short':
      return (
        <Translate
          id="theme.betterAuth.failure.usernameTooShort"
          description="The username has fewer than 3 characters"
        >
          This username is too short. Please use a longer one.
        </Translate>
      );
  }
}
