import React, {type ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {
  mailMethodQuery,
  useAuthCapabilities,
  useLastMethod,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthDivider from '@theme/AuthDivider';
import GuestButton from '@theme/GuestButton';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import PasskeyButton from '@theme/PasskeyButton';
import ProviderButton from '@theme/ProviderButton';
import type {Props} from '@theme/SignInMethods';
import styles from './styles.module.css';

function MailLink({kind}: {kind: 'link' | 'code'}): ReactNode {
  const {paths} = useAuthSettings();
  const {search} = useLocation();
  const lastMethod = useLastMethod();
  return (
    paths.signIn !== null && (
      <MethodButton
        icon={<MethodIcon method={kind} />}
        isLast={lastMethod === (kind === 'link' ? 'magic_link' : 'email_otp')}
        to={paths.signIn + mailMethodQuery(search, kind)}
      >
        {kind === 'link' ? (
          <Translate
            id="theme.betterAuth.signIn.mailLink"
            description="Leads to signing in by a link in a message"
          >
            E-mail me a link
          </Translate>
        ) : (
          <Translate
            id="theme.betterAuth.signIn.mailCode"
            description="Leads to signing in by a code in a message"
          >
            E-mail me a code
          </Translate>
        )}
      </MethodButton>
    )
  );
}

/** The ways to sign in beside the form above, as the backend offers them. */
export default function SignInMethods({
  task,
  form,
  onSignedIn,
}: Props): ReactNode {
  const {methods, socialProviders} = useAuthCapabilities();
  const {reader} = useSession();
  const hasMailLink = methods.includes('magic_link') && form !== 'link';
  const hasMailCode = methods.includes('email_otp') && form !== 'code';
  const hasPasskey = methods.includes('passkey') && task === 'sign-in';
  const hasGuest =
    methods.includes('anonymous') && task === 'sign-in' && !reader?.isAnonymous;
  if (
    socialProviders.length === 0 &&
    !hasMailLink &&
    !hasMailCode &&
    !hasPasskey &&
    !hasGuest
  ) {
    return null;
  }
  return (
    <>
      {form !== null && <AuthDivider />}
      <div className={styles.methods}>
        {socialProviders.map((provider) => (
          <ProviderButton key={provider.id} provider={provider} />
        ))}
        {hasPasskey && <PasskeyButton onSignedIn={onSignedIn} />}
        {hasMailLink && <MailLink kind="link" />}
        {hasMailCode && <MailLink kind="code" />}
        {hasGuest && <GuestButton onSignedIn={onSignedIn} />}
      </div>
    </>
  );
}
