import React, {type ReactNode} from 'react';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  changePassword,
  getQueryClient,
  holdsPassword,
  requestPasswordReset,
  sessionsQueryKey,
  useLinkedAccounts,
} from 'docusaurus-theme-better-auth/client/forms';
import ChangePasswordForm from '@theme/ChangePasswordForm';
import LinkedAccountsSection from '@theme/LinkedAccountsSection';
import PasskeysSection from '@theme/PasskeysSection';
import SessionsSection from '@theme/SessionsSection';
import SetPassword from '@theme/SetPassword';
import TwoFactorSection from '@theme/TwoFactorSection';
import type {Props} from '@theme/SecuritySection';

/** How the reader signs in, and where they are signed in. */
export default function SecuritySection({
  reader,
  capabilities,
  limits,
}: Props): ReactNode {
  const {paths} = useAuthSettings();
  const store = useSessionStore();
  const hasPassword = holdsPassword(useLinkedAccounts(reader.id).data);
  const {methods, passwordReset} = capabilities;
  const takesPassword =
    methods.includes('email_password') && !reader.isAnonymous;
  return (
    <>
      {takesPassword && hasPassword !== false && (
        <ChangePasswordForm
          limits={capabilities.password ?? limits}
          onSave={async (change) => {
            await changePassword(store, change);
            // With the others signed out this session is another one too.
            await getQueryClient().invalidateQueries({
              queryKey: sessionsQueryKey(reader.id),
            });
          }}
          reader={reader}
        />
      )}
      {takesPassword &&
        hasPassword === false &&
        passwordReset &&
        paths.resetPassword !== null && (
          <SetPassword
            email={reader.email}
            onSend={(headers) =>
              requestPasswordReset(
                reader.email,
                new URL(paths.resetPassword ?? '/', window.location.origin)
                  .href,
                headers,
              )
            }
          />
        )}
      {methods.includes('two_factor') && <TwoFactorSection reader={reader} />}
      {methods.includes('passkey') && <PasskeysSection reader={reader} />}
      <SessionsSection capabilities={capabilities} reader={reader} />
      <LinkedAccountsSection capabilities={capabilities} reader={reader} />
    </>
  );
}
