import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/AuthFailureMessage/Passkey';

/** What became of a passkey. */
export default function Passkey({code}: Props): ReactNode {
  switch (code) {
    case 'passkey-cancelled':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyCancelled"
          description="The reader or the browser cancelled, or no passkey fits"
        >
          No passkey was used. That is fine: try again whenever you like, or go
          on in another way.
        </Translate>
      );
    case 'passkey-exists':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyExists"
          description="The device has a passkey for this account already"
        >
          This device has a passkey for your account already.
        </Translate>
      );
    case 'passkey-expired':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyExpired"
          description="The passkey was given too late"
        >
          That took too long, so nothing was changed. Please try again.
        </Translate>
      );
    case 'passkey-failed':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyFailed"
          description="The device or browser could not do it"
        >
          Your device could not finish this. Please try again, or go on in
          another way.
        </Translate>
      );
    case 'passkey-name-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyNameMissing"
          description="The name of a passkey is empty"
        >
          Enter a name by which you will know this passkey.
        </Translate>
      );
    case 'passkey-name-too-long':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyNameTooLong"
          description="The name of a passkey has more than 60 characters"
        >
          This name is longer than 60 characters. Please use a shorter one.
        </Translate>
      );
    case 'passkey-refused':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyRefused"
          description="The backend did not accept the passkey"
        >
          The account service did not accept this passkey. Please try again, or
          go on in another way.
        </Translate>
      );
    case 'passkey-unknown':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyUnknown"
          description="The passkey is not, or no longer, known to the backend"
        >
          This passkey is no longer known here: it may have been removed. Please
          go on in another way.
        </Translate>
      );
    case 'passkey-wrong-site':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeyWrongSite"
          description="The backend offers passkeys for another host"
        >
          Passkeys do not work at this address. The site’s owner has to name it
          on the account service.
        </Translate>
      );
    case 'passkeys-too-many':
      return (
        <Translate
          id="theme.betterAuth.failure.passkeysTooMany"
          description="The account has as many passkeys as it may have"
        >
          This account has as many passkeys as it can have. Remove one that you
          no longer use first.
        </Translate>
      );
  }
}
