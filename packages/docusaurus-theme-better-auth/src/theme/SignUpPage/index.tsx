import React, {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useAuthSettings, useSession} from 'docusaurus-theme-better-auth/client';
import {
  useReaderOfPage,
  useReturn,
} from 'docusaurus-theme-better-auth/client/forms';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthCard from '@theme/AuthCard';
import ReaderProfileSection from '@theme/ReaderProfileSection';
import ReturnNote from '@theme/ReturnNote';
import Skeleton from '@theme/Skeleton';
import SignUpForm from '@theme/SignUpForm';
import type {Reader} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/SignUpPage';

// The second step has an address of its own: a reload does not lose it.
const STEP = 'step';
const BACKGROUND_STEP = 'background';

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

function CheckYourMail(): ReactNode {
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.signUp.verifyTitle',
        message: 'Check your e-mail',
        description: 'The title after signing up, where addresses are verified',
      })}
    >
      <p>
        <Translate
          id="theme.betterAuth.signUp.verify"
          description="After signing up, where addresses are verified"
        >
          We sent you a message with a link. Open it to finish your account.
        </Translate>
      </p>
    </AuthCard>
  );
}

export default function SignUpPage({
  consent,
  password,
  termsUrl,
  privacyUrl,
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
  const [verifies, setVerifies] = useState(false);

  const isSecondStep =
    isBrowser && new URLSearchParams(search).get(STEP) === BACKGROUND_STEP;

  function onSignedUp(reader: Reader | null) {
    if (!reader) {
      setVerifies(true);
    } else if (consent) {
      const params = new URLSearchParams(search);
      params.set(STEP, BACKGROUND_STEP);
      history.replace({pathname, search: params.toString()});
    } else {
      goBack();
    }
  }

  if (verifies) {
    return <CheckYourMail />;
  }
  if (consent && isSecondStep && reader) {
    return <BackgroundStep consent={consent} reader={reader} />;
  }
  if (consent && isSecondStep && session.status === 'loading') {
    return <BackgroundStepLoading />;
  }
  if (session.status === 'signed-in' && !usesForm) {
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
      <SignUpForm
        onSignedUp={onSignedUp}
        onSubmit={() => {
          setUsesForm(true);
        }}
        password={password}
        privacyUrl={privacyUrl}
        termsUrl={termsUrl}
      />
    </AuthCard>
  );
}
