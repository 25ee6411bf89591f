import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useReturn} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import BackToSignIn from '@theme/BackToSignIn';
import type {Props} from '@theme/EmailConfirmed';

function Outcome({email, isChange}: Props): ReactNode {
  if (isChange && email === null) {
    return (
      <Translate
        id="theme.betterAuth.verifyEmail.changeSignedOut"
        description="After one of the two links that change an address, signed out"
      >
        If this was the message at your old address, one step is left: open the
        one that we sent to the new address. Then sign in with the new address.
      </Translate>
    );
  }
  if (isChange) {
    return (
      <Translate
        id="theme.betterAuth.verifyEmail.changeSignedIn"
        description="After one of the two links that change an address"
        values={{email: <strong>{email}</strong>}}
      >
        {
          'Your account uses {email}. If that is still the old address, one step is left: open the message that we sent to the new one.'
        }
      </Translate>
    );
  }
  return email === null ? (
    <Translate
      id="theme.betterAuth.verifyEmail.confirmedSignedOut"
      description="After a link confirmed an address, where nobody is signed in"
    >
      Your e-mail address is confirmed. Sign in to go on.
    </Translate>
  ) : (
    <Translate
      id="theme.betterAuth.verifyEmail.confirmed"
      description="After a link confirmed an address"
      values={{email: <strong>{email}</strong>}}
    >
      {'{email} is confirmed, and you are signed in.'}
    </Translate>
  );
}

/** An address is confirmed, as far as this browser can know. */
export default function EmailConfirmed({email, isChange}: Props): ReactNode {
  const {goBack} = useReturn();
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.verifyEmail.confirmedTitle',
        message: 'Thank you, that is confirmed',
        description: 'The title after a link confirmed an e-mail address',
      })}
    >
      <p>
        <Outcome email={email} isChange={isChange} />
      </p>
      {email === null ? (
        <BackToSignIn className="button button--primary button--block" />
      ) : (
        <button
          className="button button--primary button--block"
          onClick={goBack}
          type="button"
        >
          <Translate
            id="theme.betterAuth.verifyEmail.continue"
            description="The button that leads back to where the reader was"
          >
            Continue
          </Translate>
        </button>
      )}
    </AuthCard>
  );
}
