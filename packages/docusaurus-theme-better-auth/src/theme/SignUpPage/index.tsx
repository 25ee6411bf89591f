import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {
  backgroundStepQuery,
  isBackgroundStep,
  sendVerificationEmail,
  useAuthCapabilities,
  useReaderOfPage,
  useRedirectFlow,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthCard from '@theme/AuthCard';
import CheckYourMail from '@theme/CheckYourMail';
import ReaderProfileSection from '@theme/ReaderProfileSection';
import ReturnNote from '@theme/ReturnNote';
import Skeleton from '@theme/Skeleton';
import SignInMethods from '@theme/SignInMethods';
import SignUpAfter from '@theme/SignUpAfter';
import SignUpBefore from '@theme/SignUpBefore';
import SignUpForm from '@theme/SignUpForm';
import type {Reader} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/SignUpPage';

function BackgroundStep({
  consent,
  reader,
}: {
  consent: NonNullable<Props['consent']>;
  reader: Reader;
}): ReactNode {
  const {goBack} = useReturn();
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.signUp.backgroundTitle',
        message: 'Help these docs fit you',
        description: 'The title of the second, optional step of signing up',
      })}
    >
      <p>
        <Translate
          id="theme.betterAuth.signUp.backgroundIntro"
          description="Under the title of the second step"
        >
          Your account is ready. Two short answers, if you like: skipping them
          costs nothing.
        </Translate>
      </p>
      <ReaderProfileSection
        consent={consent}
        onSaved={goBack}
        onSkip={goBack}
        reader={reader}
      />
    </AuthCard>
  );
}

function BackgroundStepLoading(): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.signUp.backgroundTitle',
        message: 'Help these docs fit you',
        description: 'The title of the second, optional step of signing up',
      })}
    >
      <Skeleton height="48rem" />
    </AuthCard>
  );
}

function VerificationSent({email}: {email: string}): ReactNode {
  const beginRedirectFlow = useRedirectFlow();
  return (
    <CheckYourMail
      address={email}
      onResend={async () => {
        const {callbackURL} = await beginRedirectFlow({
          page: 'verifyEmail',
          purpose: 'sign-up',
        });
        await sendVerificationEmail(email, callbackURL);
      }}
    >
      <Translate
        id="theme.betterAuth.signUp.verifySent"
        description="After signing up, where addresses are verified"
        values={{address: <strong>{email}</strong>}}
      >
        {
          'We sent a message with a link to {address}. Open it to finish your account.'
        }
      </Translate>
    </CheckYourMail>
  );
}

export default function SignUpPage({
  consent,
  password,
  termsUrl,
  privacyUrl,
  signUpFields,
}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {paths} = useAuthSettings();
  const session = useSession({now: true});
  const reader = useReaderOfPage(session);
  const history = useHistory();
  const {pathname, search} = useLocation();
  const isBrowser = useIsBrowser();
  const {goBack, query} = useReturn();
  const [usesForm, setUsesForm] = useState(false);
  const {methods} = useAuthCapabilities();
  const [verifies, setVerifies] = useState<string | null>(null);

  const isSecondStep = isBrowser && isBackgroundStep(search);
  const hasPassword = methods.includes('email_password');

  function onSignedUp(reader: Reader | null, email: string) {
    if (!reader) {
      setVerifies(email);
    } else if (consent) {
      history.replace({pathname, search: backgroundStepQuery(search)});
    } else {
      goBack();
    }
  }

  if (verifies !== null) {
    // The same card as the form's, so that its heading tells of the next step.
    return (
      <AuthCard
        title={translate({
          id: 'theme.betterAuth.signUp.verifyTitle',
          message: 'Check your e-mail',
          description:
            'The title after signing up, where addresses are verified',
        })}
      >
        <VerificationSent email={verifies} />
      </AuthCard>
    );
  }
  if (consent && isSecondStep && reader) {
    return <BackgroundStep consent={consent} reader={reader} />;
  }
  if (consent && isSecondStep && session.status === 'loading') {
    return <BackgroundStepLoading />;
  }
  // A guest may still become somebody.
  if (
    session.status === 'signed-in' &&
    !session.reader.isAnonymous &&
    !usesForm
  ) {
    return <AlreadySignedIn reader={session.reader} />;
  }
  return (
    <AuthCard
      footer={
        paths.signIn !== null && (
          <Translate
            id="theme.betterAuth.signUp.signIn"
            description="The last line of the sign-up page"
            values={{
              link: (
                <Link to={paths.signIn + query}>
                  <Translate
                    id="theme.betterAuth.signUp.signInLink"
                    description="The link to the sign-in page"
                  >
                    Sign in
                  </Translate>
                </Link>
              ),
            }}
          >
            {'Have an account already? {link}'}
          </Translate>
        )
      }
      title={translate(
        {
          id: 'theme.betterAuth.signUp.title',
          message: 'Create your {site} account',
          description: 'The title of the sign-up page',
        },
        {site: siteConfig.title},
      )}
    >
      <ReturnNote />
      <SignUpBefore />
      {hasPassword && (
        <SignUpForm
          onSignedUp={onSignedUp}
          onSubmit={() => {
            setUsesForm(true);
          }}
          password={password}
          privacyUrl={privacyUrl}
          signUpFields={signUpFields}
          termsUrl={termsUrl}
        />
      )}
      <SignInMethods
        form={hasPassword ? 'password' : null}
        onSignedIn={goBack}
        task="sign-up"
      />
      <SignUpAfter />
    </AuthCard>
  );
}
