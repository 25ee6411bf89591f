import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAct,
  useCaptcha,
  useOutcome,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthFormSummary from '@theme/AuthFormSummary';
import ProfilePart from '@theme/ProfilePart';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/SetPassword';

/** For an account without a password: a link by which to choose one. */
export default function SetPassword({email, onSend}: Props): ReactNode {
  const {outcome, outcomeRef, tell} = useOutcome<'sent'>();
  const captcha = useCaptcha();
  const act = useAct(
    async () => onSend(captcha.headers()),
    () => {
      tell('sent');
    },
  );
  return (
    <ProfilePart
      intro={
        <Translate
          id="theme.betterAuth.profileSecurity.noPassword"
          description="For an account without a password"
        >
          Your account has no password. With one you can sign in even where your
          other ways are out of reach.
        </Translate>
      }
      title={translate({
        id: 'theme.betterAuth.profileSecurity.password',
        message: 'Password',
        description: 'The heading of the password',
      })}
    >
      <AuthFormSummary failure={act.failure} summaryRef={act.summaryRef} />
      {outcome === null && captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
      {outcome === null && (
        <SubmitButton
          busy={act.busy}
          onClick={() => {
            act.send(undefined);
          }}
        >
          <Translate
            id="theme.betterAuth.profileSecurity.sendPasswordLink"
            description="Sends a link by which to choose a password"
          >
            Send me a link to choose one
          </Translate>
        </SubmitButton>
      )}
      <ActOutcome outcomeRef={outcomeRef}>
        {outcome && (
          <Translate
            id="theme.betterAuth.profileSecurity.passwordLinkSent"
            description="After a link to choose a password was sent"
            values={{email: <strong>{email}</strong>}}
          >
            {'We sent a link to {email}. Open it to choose your password.'}
          </Translate>
        )}
      </ActOutcome>
    </ProfilePart>
  );
}
