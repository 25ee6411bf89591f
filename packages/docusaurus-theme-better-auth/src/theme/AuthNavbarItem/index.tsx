import React, {lazy, Suspense, type ReactNode} from 'react';
import clsx from 'clsx';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import Translate from '@docusaurus/Translate';
import {useSession} from 'docusaurus-theme-better-auth/client';
import SignInLink from '@theme/AuthNavbarItem/SignInLink';
import type {Props} from '@theme/AuthNavbarItem';
import styles from './styles.module.css';

// Only readers who are signed in pay for the menu.
const AccountMenu = lazy(() => import('@theme/AuthNavbarItem/AccountMenu'));
const Mobile = lazy(() => import('@theme/AuthNavbarItem/Mobile'));

/** A chunk that is out of reach leaves its place empty, and the docs alone. */
function WhenLoaded({children}: {children: ReactNode}): ReactNode {
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}

export default function AuthNavbarItem({
  mobile = false,
  items = [],
  className,
  onClick,
}: Props): ReactNode {
  const session = useSession();
  const isKnown =
    session.status === 'signed-in' || session.status === 'degraded';

  if (mobile) {
    return (
      <>
        {session.status === 'signed-out' && (
          <li className="menu__list-item">
            <SignInLink className="menu__link" onClick={onClick} />
          </li>
        )}
        {isKnown && (
          <WhenLoaded>
            <Mobile items={items} onClick={onClick} session={session} />
          </WhenLoaded>
        )}
      </>
    );
  }

  return (
    // Not `navbar__item`: those are hidden on phones, where this fits as well.
    <div className={clsx('dropdown dropdown--right', styles.item, className)}>
      {/* Holds the box at one size in each state and language. */}
      <span aria-hidden="true" className={clsx(styles.link, styles.sizer)}>
        <Translate
          id="theme.betterAuth.navbar.signIn"
          description="The navbar link to the sign-in page"
        >
          Sign in
        </Translate>
      </span>
      {session.status === 'signed-out' && (
        <SignInLink className={styles.link} />
      )}
      {isKnown && (
        <WhenLoaded>
          <AccountMenu items={items} session={session} />
        </WhenLoaded>
      )}
    </div>
  );
}
