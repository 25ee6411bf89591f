import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useSession,
  useSessionStore,
  type Reader,
} from 'docusaurus-theme-better-auth/client';
import {useReaderOfPage} from 'docusaurus-theme-better-auth/client/forms';
import AuthCard from '@theme/AuthCard';
import ReaderAvatar from '@theme/ReaderAvatar';
import ReaderProfileSection from '@theme/ReaderProfileSection';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/ProfileReaderProfilePage';
import styles from './styles.module.css';

function Account({reader}: {reader: Reader}): ReactNode {
  return (
    <div className={styles.account}>
      <ReaderAvatar degraded={false} reader={reader} />
      <div>
        <strong>{reader.name}</strong>
        <br />
        {reader.email}
      </div>
    </div>
  );
}

export default function ProfileReaderProfilePage({consent}: Props): ReactNode {
  const session = useSession({now: true});
  const store = useSessionStore();
  const reader = useReaderOfPage(session);
  return (
    <AuthCard
      title={translate({
        id: 'theme.betterAuth.profile.title',
        message: 'Your profile',
        description: 'The title of the profile page',
      })}
      wide
    >
      {reader && (
        <>
          <Account reader={reader} />
          {consent && (
            <section aria-labelledby="reader-profile">
              <h2 className={styles.heading} id="reader-profile">
                <Translate
                  id="theme.betterAuth.profile.readerProfile"
                  description="The heading over backgrounds and consent"
                >
                  Reader profile
                </Translate>
              </h2>
              <ReaderProfileSection
                consent={consent}
                key={reader.id}
                reader={reader}
              />
            </section>
          )}
        </>
      )}
      {!reader && session.status === 'loading' && <Skeleton height="44rem" />}
      {!reader && session.status === 'signed-out' && (
        <>
          <p>
            <Translate
              id="theme.betterAuth.profile.signedOut"
              description="On the profile page while nobody is signed in"
            >
              This page shows what is stored about you, once you are signed in.
            </Translate>
          </p>
          <SignInButton />
        </>
      )}
      {!reader && session.status === 'degraded' && (
        <TryAgain code="unreachable" onRetry={() => void store.refresh()} />
      )}
    </AuthCard>
  );
}
