import React, {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useSessionStore} from 'docusaurus-theme-better-auth/client';
import {
  signInAsGuest,
  useAuthAct,
  useCaptcha,
  useLastMethod,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthCaptcha from '@theme/AuthCaptcha';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import type {Props} from '@theme/GuestButton';

/** Goes on without an account to come back to. */
export default function GuestButton({onSignedIn}: Props): ReactNode {
  const store = useSessionStore();
  const lastMethod = useLastMethod();
  const captcha = useCaptcha();
  const [asksCaptcha, setAsksCaptcha] = useState(false);
  const {busy, failure, run} = useAuthAct(async () => {
    // Shown to those who want it: the form has a check of its own.
    setAsksCaptcha(captcha.widget !== null);
    onSignedIn(await signInAsGuest(store, captcha.headers()));
  });
  return (
    <>
      <MethodButton
        busy={busy}
        failure={failure}
        icon={<MethodIcon method="guest" />}
        isLast={lastMethod === 'anonymous'}
        onClick={run}
      >
        <Translate
          id="theme.betterAuth.signIn.guest"
          description="Signs in without an account to come back to"
        >
          Continue as guest
        </Translate>
      </MethodButton>
      {asksCaptcha && captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
    </>
  );
}
