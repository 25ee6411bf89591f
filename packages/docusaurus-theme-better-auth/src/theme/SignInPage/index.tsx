import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {
  backgroundStepQuery,
  readMailMethod,
  useAuthCapabilities,
  useReturn,
  type SecondStep,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthCard from '@theme/AuthCard';
import ReturnNote from '@theme/ReturnNote';
import SignInAfter from '@theme/SignInAfter';
import SignInBefore from '@theme/SignInBefore';
import SignInByMail from '@theme/SignInByMail';
import SignInForm from '@theme/SignInForm';
import SignInMethods from '@theme/SignInMethods';
import type {Props} from '@theme/SignInPage';

function SignUpLine({query}: {query: string}): ReactNode {
  const {paths} = useAuthSettings();
  return (
    paths.signUp !== null && (
      <Translate
        id="theme.betterAuth.signIn.signUp"
        description="The last line of the sign-in page"
        values={{
          link: (
            <Link to={paths.signUp + query}>
              <Translate
                id="theme.betterAuth.signIn.signUpLink"
                description="The link to the sign-up page"
              >
                Create an account
              </Translate>
            </Link>
          ),
        }}
      >
        {'New here? {link}'}
      </Translate>
    )
  );
}

export default function SignInPage({consent}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {paths} = useAuthSettings();
  const {methods} = useAuthCapabilities();
  const session = useSession({now: true});
  const history = useHistory();
  const {search} = useLocation();
  const isBrowser = useIsBrowser();
  const {goBack, query} = useReturn();
  const [usesForm, setUsesForm] = useState(false);

  const onSubmit = () => {
    setUsesForm(true);
  };
  function onSecondStep(step: SecondStep) {
    if (paths.twoFactor !== null) {
      history.push({pathname: paths.twoFactor, search: query, state: step});
    }
  }
  function onSignedIn(isNew: boolean) {
    if (isNew && consent && paths.signUp !== null) {
      history.replace(paths.signUp + backgroundStepQuery(query));
    } else {
      goBack();
    }
  }

  // A guest may still become somebody.
  if (
    session.status === 'signed-in' &&
    !session.reader.isAnonymous &&
    !usesForm
  ) {
    return <AlreadySignedIn reader={session.reader} />;
  }
  const mailMethod = isBrowser ? readMailMethod(search) : null;
  if (mailMethod) {
    return (
      <SignInByMail
        footer={
          paths.signIn !== null && (
            <Link to={paths.signIn + query}>
              <Translate
                id="theme.betterAuth.signIn.otherWays"
                description="Leads back to all ways to sign in"
              >
                Other ways to sign in
              </Translate>
            </Link>
          )
        }
        key={mailMethod}
        kind={mailMethod}
        onSignedIn={(_reader, isNew) => {
          onSignedIn(isNew);
        }}
        onSubmit={onSubmit}
      />
    );
  }
  const hasPassword = methods.includes('email_password');
  return (
    <AuthCard
      footer={<SignUpLine query={query} />}
      title={translate(
        {
          id: 'theme.betterAuth.signIn.title',
          message: 'Sign in to {site}',
          description: 'The title of the sign-in page',
        },
        {site: siteConfig.title},
      )}
    >
      <ReturnNote />
      <SignInBefore />
      {hasPassword && (
        <SignInForm
          onSecondStep={onSecondStep}
          onSignedIn={goBack}
          onSubmit={onSubmit}
        />
      )}
      <SignInMethods
        form={hasPassword ? 'password' : null}
        onSignedIn={goBack}
        task="sign-in"
      />
      <SignInAfter />
    </AuthCard>
  );
}
