import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useAct, useOutcome} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import AuthFormSummary from '@theme/AuthFormSummary';
import CheckYourMail from '@theme/CheckYourMail';
import ProfilePart from '@theme/ProfilePart';
import SessionPrompt from '@theme/SessionPrompt';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/ConfirmAddress';

/** For a reader whose e-mail address is not confirmed yet. */
export default function ConfirmAddress({reader, onSend}: Props): ReactNode {
  const {outcome, tell, outcomeRef} = useOutcome<'sent'>();
  const act = useAct(onSend, () => {
    tell('sent');
  });
  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profileAccount.confirm',
        message: 'Confirm your address',
        description: 'The heading for an e-mail address not confirmed yet',
      })}
    >
      <AuthFormSummary failure={act.failure} summaryRef={act.summaryRef} />
      {outcome === null ? (
        <>
          <p>
            <Translate
              id="theme.betterAuth.profileAccount.unconfirmed"
              description="For an e-mail address that is not confirmed yet"
              values={{email: <strong>{reader.email}</strong>}}
            >
              {
                'We don’t know yet that {email} is yours. Confirm it, so that you can get back into your account if you forget your password.'
              }
            </Translate>
          </p>
          <SubmitButton
            busy={act.busy}
            onClick={() => {
              act.send(undefined);
            }}
          >
            <Translate
              id="theme.betterAuth.profileAccount.sendLink"
              description="Sends a link that confirms the address"
            >
              Send me a link
            </Translate>
          </SubmitButton>
        </>
      ) : (
        <>
          <ActOutcome outcomeRef={outcomeRef}>
            <Translate
              id="theme.betterAuth.profileAccount.linkSent"
              description="After a link to confirm the address was sent"
              values={{email: <strong>{reader.email}</strong>}}
            >
              {'We sent a link to {email}.'}
            </Translate>
          </ActOutcome>
          <CheckYourMail address={reader.email} onResend={onSend}>
            <Translate
              id="theme.betterAuth.profileAccount.openLink"
              description="What to do with a link to confirm the address"
            >
              Open it to confirm that the address is yours.
            </Translate>
          </CheckYourMail>
        </>
      )}
      <SessionPrompt
        failure={act.failure}
        onResume={act.resend}
        reader={reader}
      />
    </ProfilePart>
  );
}
