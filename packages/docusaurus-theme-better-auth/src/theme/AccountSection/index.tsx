import React, {type ReactNode} from 'react';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  changeEmail,
  isUsernameFree,
  sendVerification,
  updateReader,
  useRedirectFlow,
} from 'docusaurus-theme-better-auth/client/forms';
import AccountAvatarForm from '@theme/AccountAvatarForm';
import AccountEmailForm from '@theme/AccountEmailForm';
import AccountNameForm from '@theme/AccountNameForm';
import AccountUsernameForm from '@theme/AccountUsernameForm';
import ConfirmAddress from '@theme/ConfirmAddress';
import GuestNote from '@theme/GuestNote';
import type {Props} from '@theme/AccountSection';

/** Who the reader is: name, picture, username and e-mail address. */
export default function AccountSection({
  reader,
  capabilities,
}: Props): ReactNode {
  const store = useSessionStore();
  const beginRedirectFlow = useRedirectFlow();
  const {methods, emailChange, passwordReset, verificationRequired} =
    capabilities;
  const sendsMail = emailChange || passwordReset || verificationRequired;
  if (reader.isAnonymous) {
    return <GuestNote />;
  }
  return (
    <>
      <AccountNameForm
        onSave={(change) => updateReader(store, change)}
        reader={reader}
      />
      <AccountAvatarForm
        onSave={(change) => updateReader(store, change)}
        reader={reader}
      />
      {methods.includes('username') && (
        <AccountUsernameForm
          isFree={isUsernameFree}
          onSave={(change) => updateReader(store, change)}
          reader={reader}
        />
      )}
      {sendsMail && reader.emailVerified === false && (
        <ConfirmAddress
          onSend={async () => {
            const {callbackURL} = await beginRedirectFlow({
              page: 'verifyEmail',
              purpose: 'profile',
            });
            await sendVerification(store, reader.email, callbackURL);
          }}
          reader={reader}
        />
      )}
      <AccountEmailForm
        onChange={
          emailChange
            ? async (newEmail) => {
                const {callbackURL} = await beginRedirectFlow({
                  page: 'verifyEmail',
                  purpose: 'email-change',
                });
                return changeEmail(store, newEmail, callbackURL);
              }
            : null
        }
        reader={reader}
      />
    </>
  );
}
