import React, {useState, type ReactNode} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {useAuthSettings} from 'docusaurus-theme-better-auth/client';
import {
  requestPasswordReset,
  useAuthCapabilities,
  useReturn,
  useSiteUrl,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import BackToSignIn from '@theme/BackToSignIn';
import CheckYourMail from '@theme/CheckYourMail';
import ForgotPasswordForm from '@theme/ForgotPasswordForm';
import Skeleton from '@theme/Skeleton';

// A step of its own in the history: the back button leads to the form again.
const SENT = 'sent';

export default function ForgotPasswordPage(): ReactNode {
  const settings = useAuthSettings();
  const {source, passwordReset} = useAuthCapabilities();
  const history = useHistory();
  const {pathname, search} = useLocation();
  const {query} = useReturn();
  const siteUrl = useSiteUrl();
  const [address, setAddress] = useState<string | null>(null);

  const request = (email: string, headers: Record<string, string>) =>
    requestPasswordReset(
      email,
      settings.paths.resetPassword === null
        ? null
        : siteUrl(settings.paths.resetPassword + query),
      headers,
    );

  function onSent(email: string) {
    setAddress(email);
    const params = new URLSearchParams(search);
    params.set(SENT, '1');
    history.push({pathname, search: params.toString()});
  }

  if (address !== null && new URLSearchParams(search).has(SENT)) {
    return (
      <AuthCard
        footer={<BackToSignIn />}
        title={translate({
          id: 'theme.betterAuth.forgotPassword.sentTitle',
          message: 'Check your e-mail',
          description: 'The title after a message was asked for',
        })}
      >
        <CheckYourMail
          address={address}
          isChecked
          onOtherAddress={() => {
            history.goBack();
          }}
          onResend={(headers) => request(address, headers)}
        >
          <Translate
            id="theme.betterAuth.forgotPassword.sent"
            description="After a message was asked for; it is not told whether there is an account"
            values={{address: <strong>{address}</strong>}}
          >
            {
              'If there is an account for {address}, a message is on its way. Open the link in it to choose a new password.'
            }
          </Translate>
        </CheckYourMail>
      </AuthCard>
    );
  }
  // A backend that could not be asked may offer it all the same.
  const isOffered =
    passwordReset || (source === 'options' && settings.capabilities === null);
  return (
    <AuthCard
      footer={<BackToSignIn />}
      title={translate({
        id: 'theme.betterAuth.forgotPassword.title',
        message: 'Forgot your password?',
        description: 'The title of the page',
      })}
    >
      {source === 'loading' ? (
        <Skeleton height="14rem" />
      ) : isOffered ? (
        <ForgotPasswordForm onRequest={request} onSent={onSent} />
      ) : (
        <p>
          <AuthFailureMessage code="reset-not-offered" />
        </p>
      )}
    </AuthCard>
  );
}
