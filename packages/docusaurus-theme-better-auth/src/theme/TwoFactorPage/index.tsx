import React, {useMemo, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {
  methodsOfState,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthCard from '@theme/AuthCard';
import ReturnNote from '@theme/ReturnNote';
import Skeleton from '@theme/Skeleton';
import TwoFactorChallenge from '@theme/TwoFactorChallenge';

export default function TwoFactorPage(): ReactNode {
  const {paths} = useAuthSettings();
  const {action} = useHistory();
  const {state} = useLocation();
  const isBrowser = useIsBrowser();
  const session = useSession({now: true});
  const {goBack, query} = useReturn();
  const methods = useMemo(() => methodsOfState(state), [state]);
  const [usesForm, setUsesForm] = useState(false);

  if (session.status === 'signed-in' && !usesForm) {
    return <AlreadySignedIn reader={session.reader} />;
  }
  return (
    <AuthCard
      footer={
        paths.signIn !== null && (
          <Translate
            id="theme.betterAuth.twoFactor.otherAccount"
            description="The last line of the page for the second step"
            values={{
              link: (
                <Link to={paths.signIn + query}>
                  <Translate
                    id="theme.betterAuth.twoFactor.otherAccountLink"
                    description="The link to the sign-in page"
                  >
                    Back to sign-in
                  </Translate>
                </Link>
              ),
            }}
          >
            {'Not your account? {link}'}
          </Translate>
        )
      }
      title={translate({
        id: 'theme.betterAuth.twoFactor.title',
        message: 'Confirm that it is you',
        description: 'The title of the page',
      })}
    >
      <ReturnNote />
      <p>
        <Translate
          id="theme.betterAuth.twoFactor.lead"
          description="Why the page asks for a code"
        >
          This account asks for a code after the password.
        </Translate>
      </p>
      {/* Which ways there are is known to the browser alone. */}
      {isBrowser ? (
        <TwoFactorChallenge
          methods={methods}
          onSignedIn={goBack}
          onSubmit={() => {
            setUsesForm(true);
          }}
          sendsAtOnce={action !== 'POP'}
        />
      ) : (
        <Skeleton height="14rem" />
      )}
    </AuthCard>
  );
}
