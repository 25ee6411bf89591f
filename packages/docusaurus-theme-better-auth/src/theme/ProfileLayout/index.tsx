import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSession,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  useAuthCapabilities,
  useHeadingFocus,
  useIsInForeignFrame,
  useReaderOfPage,
  type AuthCapabilities,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import ForeignFrameNote from '@theme/ForeignFrameNote';
import Layout from '@theme/Layout';
import ProfileNav from '@theme/ProfileNav';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {ProfileSectionName, Props} from '@theme/ProfileLayout';
import styles from './styles.module.css';

/** The sections that this backend has something for. */
function useSections({consent, section}: Pick<Props, 'consent' | 'section'>) {
  const {paths} = useAuthSettings();
  const {source, level3, accountDeletion} = useAuthCapabilities();
  const root = paths.profile?.replace(/\/$/, '') ?? '';
  const isKnown = source !== 'loading';
  const all: {
    name: ProfileSectionName;
    title: string;
    path: string;
    isOffered: boolean;
  }[] = [
    {
      name: 'account',
      title: translate({
        id: 'theme.betterAuth.profile.account',
        message: 'Account',
        description: "A section of the profile, in the sections' list",
      }),
      path: root || '/',
      isOffered: true,
    },
    {
      name: 'security',
      title: translate({
        id: 'theme.betterAuth.profile.security',
        message: 'Security',
        description: "A section of the profile, in the sections' list",
      }),
      path: `${root}/security`,
      isOffered: true,
    },
    {
      name: 'reader-profile',
      title: translate({
        id: 'theme.betterAuth.profile.readerProfile',
        message: 'Reader profile',
        description: "A section of the profile, in the sections' list",
      }),
      path: `${root}/reader-profile`,
      isOffered: consent !== null,
    },
    {
      name: 'preferences',
      title: translate({
        id: 'theme.betterAuth.profile.preferences',
        message: 'Preferences',
        description: "A section of the profile, in the sections' list",
      }),
      path: `${root}/preferences`,
      isOffered: isKnown && level3,
    },
    {
      name: 'privacy',
      title: translate({
        id: 'theme.betterAuth.profile.privacy',
        message: 'Privacy',
        description: "A section of the profile, in the sections' list",
      }),
      path: `${root}/privacy`,
      isOffered: isKnown && (level3 || accountDeletion),
    },
  ];
  return all.filter(({name, isOffered}) => isOffered || name === section);
}

function Guarded({
  children,
  skeletonHeight = '32rem',
}: Pick<Props, 'children' | 'skeletonHeight'>): ReactNode {
  const session = useSession({now: true});
  const store = useSessionStore();
  const reader = useReaderOfPage(session);
  const capabilities: AuthCapabilities = useAuthCapabilities();
  if (reader?.isImpersonated) {
    return <AuthFailureMessage code="not-while-impersonating" />;
  }
  if (reader && capabilities.source !== 'loading') {
    // Another reader's fields start empty.
    return (
      <React.Fragment key={reader.id}>
        {children(reader, capabilities)}
      </React.Fragment>
    );
  }
  if (reader ?? session.status === 'loading') {
    return <Skeleton height={skeletonHeight} />;
  }
  return session.status === 'degraded' ? (
    <TryAgain code="unreachable" onRetry={() => void store.refresh()} />
  ) : (
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
  );
}

/** The frame of the profile's sections: their list, and who may see them. */
export default function ProfileLayout({
  section,
  title,
  consent,
  skeletonHeight,
  children,
}: Props): ReactNode {
  const headingRef = useHeadingFocus(title);
  const inForeignFrame = useIsInForeignFrame();
  const sections = useSections({consent, section});
  return (
    <Layout title={title}>
      <Head>
        <meta content="noindex" name="robots" />
      </Head>
      <main className="container padding-vert--lg">
        <div className={styles.frame}>
          <ProfileNav current={section} sections={sections} />
          <div className={styles.content}>
            <h1 className={styles.title} ref={headingRef} tabIndex={-1}>
              {title}
            </h1>
            {inForeignFrame ? (
              <ForeignFrameNote />
            ) : (
              <Guarded skeletonHeight={skeletonHeight}>{children}</Guarded>
            )}
          </div>
        </div>
      </main>
    </Layout>
  );
}
