import React, {useEffect, useState, type ReactNode} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSession,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  LANDING,
  sendVerificationEmail,
  useLanding,
  useRedirectFlow,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import AuthErrorMessage from '@theme/AuthErrorMessage';
import AuthErrorSteps from '@theme/AuthErrorSteps';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import BackToSignIn from '@theme/BackToSignIn';
import CheckYourMail from '@theme/CheckYourMail';
import EmailConfirmed from '@theme/EmailConfirmed';
import NoReferrer from '@theme/NoReferrer';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import VerificationRequest from '@theme/VerificationRequest';
import type {Props} from '@theme/VerifyEmailPage';

// A step of its own in the history: the back button leads to the form again.
const SENT = 'sent';

/** Asks for a link, and says where it went. */
function Request({
  address,
  error,
}: {
  /** The signed-in reader's own, or null. */
  address: string | null;
  /** Why the last link was of no use, as the backend calls it. */
  error: string | null;
}): ReactNode {
  const history = useHistory();
  const {pathname, search} = useLocation();
  const beginRedirectFlow = useRedirectFlow();
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function request(email: string) {
    const {callbackURL} = await beginRedirectFlow({
      page: 'verifyEmail',
      // Who is signed in has been asked for their background already.
      purpose: address === null ? 'sign-up' : 'profile',
    });
    await sendVerificationEmail(email, callbackURL);
  }

  function onSent(email: string) {
    setSentTo(email);
    const params = new URLSearchParams(search);
    params.set(SENT, '1');
    history.push({pathname, search: params.toString()});
  }

  if (sentTo !== null && new URLSearchParams(search).has(SENT)) {
    return (
      <AuthCard
        footer={address === null && <BackToSignIn />}
        title={translate({
          id: 'theme.betterAuth.verifyEmail.sentTitle',
          message: 'Check your e-mail',
          description: 'The title after a message was asked for',
        })}
      >
        <CheckYourMail
          address={sentTo}
          onResend={() => request(sentTo)}
          {...(address === null && {
            onOtherAddress: () => {
              history.goBack();
            },
          })}
        >
          <Translate
            id="theme.betterAuth.verifyEmail.sent"
            description="After a message was asked for; it is not told whether there is an account"
            values={{address: <strong>{sentTo}</strong>}}
          >
            {
              'If {address} waits to be confirmed, a message is on its way. Open the link in it.'
            }
          </Translate>
        </CheckYourMail>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      footer={address === null && <BackToSignIn />}
      title={
        error === null
          ? translate({
              id: 'theme.betterAuth.verifyEmail.title',
              message: 'Confirm your e-mail address',
              description: 'The title of the page',
            })
          : translate({
              id: 'theme.betterAuth.verifyEmail.problemTitle',
              message: 'You need a new link',
              description: 'The title where a link to confirm is of no use',
            })
      }
    >
      {error === null ? (
        <p>
          <Translate
            id="theme.betterAuth.verifyEmail.intro"
            description="Above the form that has a link sent"
          >
            We send you a message with a link. Opening it shows that the address
            is yours.
          </Translate>
        </p>
      ) : (
        <AuthErrorMessage error={error} />
      )}
      <VerificationRequest
        address={address}
        onRequest={request}
        onSent={onSent}
      />
    </AuthCard>
  );
}

/** A link to change an address can only be asked for on the profile. */
function ChangeProblem({error}: {error: string}): ReactNode {
  const {goBack} = useReturn();
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.verifyEmail.changeProblemTitle',
        message: 'Your e-mail address was not changed',
        description: 'The title where a link to change an address is of no use',
      })}
    >
      <AuthErrorMessage error={error} />
      <p>
        <Translate
          id="theme.betterAuth.verifyEmail.changeProblem"
          description="Where a link to change an address is of no use"
        >
          You can ask for the change again on your profile.
        </Translate>
      </p>
      <button
        className="button button--primary button--block"
        onClick={goBack}
        type="button"
      >
        <Translate
          id="theme.betterAuth.verifyEmail.goBack"
          description="The button that leads back to where the reader was"
        >
          Go back
        </Translate>
      </button>
    </AuthCard>
  );
}

export default function VerifyEmailPage({consent}: Props): ReactNode {
  const {signUp} = useAuthSettings().paths;
  const session = useSession({now: true});
  const store = useSessionStore();
  const history = useHistory();
  const {query} = useReturn();
  const landing = useLanding();

  const {reader} = session;
  const {parameters} = landing;
  const purpose = parameters?.get(LANDING.purpose) ?? null;
  const error = parameters?.get('error') ?? null;
  const isVerified = reader?.emailVerified === true;
  const leadsOn =
    purpose === 'sign-up' &&
    error === null &&
    isVerified &&
    consent !== null &&
    signUp !== null;

  useEffect(() => {
    if (leadsOn) {
      store.announceChange();
      history.replace(`${signUp}${query ? `${query}&` : '?'}step=background`);
    }
  }, [history, leadsOn, query, signUp, store]);

  let page = (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.verifyEmail.title',
        message: 'Confirm your e-mail address',
        description: 'The title of the page',
      })}
    >
      {landing.failure?.code === 'unreachable' ? (
        <TryAgain code="unreachable" onRetry={landing.retry} />
      ) : landing.failure ? (
        <>
          <p role="alert">
            <AuthFailureMessage
              code={landing.failure.code}
              retryAfter={landing.failure.retryAfter}
            />
          </p>
          <AuthErrorSteps error={null} />
        </>
      ) : session.status === 'degraded' && !reader ? (
        <TryAgain code="unreachable" onRetry={() => void store.refresh()} />
      ) : (
        <Skeleton height="14rem" />
      )}
    </AuthCard>
  );
  if (parameters && session.status !== 'loading' && !leadsOn) {
    if (error !== null && purpose === 'email-change') {
      page = <ChangeProblem error={error} />;
    } else if (error === null && purpose === 'email-change') {
      page = <EmailConfirmed email={reader?.email ?? null} isChange />;
    } else if (isVerified) {
      page = <EmailConfirmed email={reader.email} isChange={false} />;
    } else if (reader) {
      page = <Request address={reader.email} error={error} />;
    } else if (session.status === 'signed-out') {
      page =
        purpose !== null && error === null ? (
          <EmailConfirmed email={null} isChange={false} />
        ) : (
          <Request address={null} error={error} />
        );
    }
  }
  return (
    <>
      <NoReferrer />
      {page}
    </>
  );
}
