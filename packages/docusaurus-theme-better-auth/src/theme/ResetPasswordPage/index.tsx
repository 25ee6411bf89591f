import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  AuthFailure,
  resetPassword,
  useAddressSecret,
  usePasswordLimits,
  useReturn,
  type AuthFailureCode,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/recovery';
import AuthCard from '@theme/AuthCard';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import BackToSignIn from '@theme/BackToSignIn';
import NoReferrer from '@theme/NoReferrer';
import ResetPasswordForm from '@theme/ResetPasswordForm';
import Skeleton from '@theme/Skeleton';
import type {Props} from '@theme/ResetPasswordPage';

function LinkProblem({code}: {code: AuthFailureCode | null}): ReactNode {
  const {forgotPassword} = useAuthSettings().paths;
  const {query} = useReturn();
  return (
    <AuthCard
      footer={<BackToSignIn />}
      title={translate({
        id: 'theme.betterAuth.resetPassword.problemTitle',
        message: 'You need a new link',
        description: 'The title where a link to choose a password is of no use',
      })}
    >
      <p>
        {code ? (
          <AuthFailureMessage code={code} />
        ) : (
          <Translate
            id="theme.betterAuth.resetPassword.missing"
            description="On the page for the new password, opened without a link"
          >
            This page opens from the link in our message, and forgets the link
            when it is reloaded. Open the link once more, or ask for a new one.
          </Translate>
        )}
      </p>
      {forgotPassword !== null && (
        <Link
          className="button button--primary button--block"
          to={forgotPassword + query}
        >
          <Translate
            id="theme.betterAuth.resetPassword.newLink"
            description="Leads to the page that sends a link"
          >
            Send a new link
          </Translate>
        </Link>
      )}
    </AuthCard>
  );
}

function Done(): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.resetPassword.doneTitle',
        message: 'Your password is changed',
        description: 'The title after the new password was saved',
      })}
    >
      <p>
        <Translate
          id="theme.betterAuth.resetPassword.done"
          description="After the new password was saved"
        >
          Sign in with your new password, here and on your other devices.
        </Translate>
      </p>
      <BackToSignIn className="button button--primary button--block" />
    </AuthCard>
  );
}

/** Whether asking again with the same link could help. */
const isOfTheLink = (error: unknown): error is AuthFailure =>
  error instanceof AuthFailure &&
  (error.code === 'link-expired' || error.code === 'account-missing');

export default function ResetPasswordPage(props: Props): ReactNode {
  const token = useAddressSecret('token');
  const password = usePasswordLimits(props.password);
  const store = useSessionStore();
  const {search} = useLocation();
  const [outcome, setOutcome] = useState<'done' | AuthFailure | null>(null);

  async function reset(value: string) {
    try {
      await resetPassword(token ?? '', value);
    } catch (error) {
      if (isOfTheLink(error)) {
        return error;
      }
      throw error;
    }
    // The backend has ended all sessions, in this browser too.
    await store.refresh();
    store.announceChange();
    return 'done';
  }

  let page = <Done />;
  if (outcome instanceof AuthFailure) {
    page = <LinkProblem code={outcome.code} />;
  } else if (outcome === null && token !== undefined && !token) {
    page = (
      <LinkProblem
        code={new URLSearchParams(search).has('error') ? 'link-expired' : null}
      />
    );
  } else if (outcome === null) {
    page = (
      <AuthCard
        title={translate({
          id: 'theme.betterAuth.resetPassword.title',
          message: 'Choose a new password',
          description: 'The title of the page',
        })}
      >
        {token ? (
          <ResetPasswordForm
            onDone={setOutcome}
            onReset={reset}
            password={password}
          />
        ) : (
          <Skeleton height="14rem" />
        )}
      </AuthCard>
    );
  }
  return (
    <>
      <NoReferrer />
      {page}
    </>
  );
}
