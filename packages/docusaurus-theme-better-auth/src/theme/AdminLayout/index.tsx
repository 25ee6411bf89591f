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
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/admin';
import ForeignFrameNote from '@theme/ForeignFrameNote';
import Layout from '@theme/Layout';
import ProfileNav from '@theme/ProfileNav';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/AdminLayout';
import styles from './styles.module.css';

function useSections() {
  const root = useAuthSettings().paths.admin?.replace(/\/$/, '') ?? '';
  return [
    {
      name: 'users',
      title: translate({
        id: 'theme.betterAuth.adminPanel.users',
        message: 'Users',
        description: "A section of the admin panel, in the sections' list",
      }),
      path: root || '/',
    },
    {
      name: 'events',
      title: translate({
        id: 'theme.betterAuth.adminPanel.events',
        message: 'Events',
        description: "A section of the admin panel, in the sections' list",
      }),
      path: `${root}/events`,
    },
    {
      name: 'consent',
      title: translate({
        id: 'theme.betterAuth.adminPanel.consent',
        message: 'Consent',
        description: "A section of the admin panel, in the sections' list",
      }),
      path: `${root}/consent`,
    },
    {
      name: 'usage',
      title: translate({
        id: 'theme.betterAuth.adminPanel.usage',
        message: 'Usage',
        description: "A section of the admin panel, in the sections' list",
      }),
      path: `${root}/usage`,
    },
  ];
}

function Guarded({children}: Pick<Props, 'children'>): ReactNode {
  const session = useSession({now: true});
  const store = useSessionStore();
  const capabilities = useAuthCapabilities();
  const {reader, status} = session;
  const isAsked = status !== 'loading' && capabilities.source !== 'loading';
  if (isAsked && reader?.role === 'admin' && capabilities.admin) {
    return (
      <React.Fragment key={reader.id}>
        {children(reader, capabilities)}
      </React.Fragment>
    );
  }
  if (!isAsked) {
    return <Skeleton height="32rem" />;
  }
  if (status === 'degraded') {
    return <TryAgain code="unreachable" onRetry={() => void store.refresh()} />;
  }
  return (
    <>
      <p>
        <Translate
          id="theme.betterAuth.adminPanel.adminsOnly"
          description="In place of the admin panel, for everybody else"
        >
          This page is for the administrators of this site.
        </Translate>
      </p>
      {reader === null && <SignInButton />}
    </>
  );
}

/** The frame of the admin panel's sections: their list, and who may see them. */
export default function AdminLayout({
  section,
  title,
  children,
}: Props): ReactNode {
  const headingRef = useHeadingFocus(title);
  const inForeignFrame = useIsInForeignFrame();
  const sections = useSections();
  return (
    <Layout title={title}>
      <Head>
        <meta content="noindex" name="robots" />
      </Head>
      <main className="container padding-vert--lg">
        <div className={styles.frame}>
          <ProfileNav
            current={section}
            sections={sections}
            title={translate({
              id: 'theme.betterAuth.adminPanel.title',
              message: 'Administration',
              description: "The name of the list of the admin panel's sections",
            })}
          />
          <div>
            <h1 className={styles.title} ref={headingRef} tabIndex={-1}>
              {title}
            </h1>
            {inForeignFrame ? (
              <ForeignFrameNote />
            ) : (
              <Guarded>{children}</Guarded>
            )}
          </div>
        </div>
      </main>
    </Layout>
  );
}
