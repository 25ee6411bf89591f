import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  confirmTwoFactor,
  useEmailCode,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import ConfirmCodeForm from '@theme/ConfirmCodeForm';
import EmailCodeSender from '@theme/EmailCodeSender';
import TwoFactorStep from '@theme/TwoFactorStep';
import type {Props} from '@theme/SetUpEmailCodes';

/** Turns codes by e-mail on, once one of them has arrived. */
export default function SetUpEmailCodes({
  email,
  onDone,
  onCancel,
}: Props): ReactNode {
  const store = useSessionStore();
  const emailCode = useEmailCode();
  return (
    <TwoFactorStep
      title={translate({
        id: 'theme.betterAuth.twoFactorSection.emailTitle',
        message: 'Use codes by e-mail',
        description: 'The title of the step that turns codes by e-mail on',
      })}
    >
      <p>
        <Translate
          id="theme.betterAuth.twoFactorSection.emailLead"
          description="What codes by e-mail are; the address is the account’s"
          values={{email: <strong>{email}</strong>}}
        >
          {
            'With each sign-in a code goes to {email}. Enter one now, to be sure that they arrive.'
          }
        </Translate>
      </p>
      <EmailCodeSender
        failure={emailCode.failure}
        onSend={emailCode.send}
        secondsLeft={emailCode.secondsLeft}
        status={emailCode.status}
      />
      {emailCode.status === 'unsent' ? (
        <button
          className="button button--link button--block"
          onClick={onCancel}
          type="button"
        >
          <Translate
            id="theme.betterAuth.twoFactorSection.cancel"
            description="Leaves everything as it is"
          >
            Cancel
          </Translate>
        </button>
      ) : (
        <ConfirmCodeForm
          label={translate({
            id: 'theme.betterAuth.twoFactorSection.emailCode',
            message: 'Code from the e-mail',
            description: 'The label of the field for a code that was sent',
          })}
          onCancel={onCancel}
          onConfirm={(code) => confirmTwoFactor(store, 'otp', code)}
          onConfirmed={onDone}
        />
      )}
    </TwoFactorStep>
  );
}
