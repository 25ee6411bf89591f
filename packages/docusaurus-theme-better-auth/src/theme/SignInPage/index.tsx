import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {useReturn} from 'docusaurus-theme-better-auth/client/forms';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthCard from '@theme/AuthCard';
import ReturnNote from '@theme/ReturnNote';
import SignInForm from '@theme/SignInForm';

export default function SignInPage(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {paths} = useAuthSettings();
  const session = useSession({now: true});
  const {goBack, query} = useReturn();
  const [usesForm, setUsesForm] = useState(false);

  if (session.status === 'signed-in' && !usesForm) {
    return <AlreadySignedIn reader={session.reader} />;
  }
  return (
    <AuthCard
      footer={
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
      }
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
      <SignInForm
        onSignedIn={goBack}
        onSubmit={() => {
          setUsesForm(true);
        }}
      />
    </AuthCard>
  );
}
