import React, {lazy, Suspense, type ReactNode} from 'react';
import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import {useSession} from 'docusaurus-theme-better-auth/client';
import SignInLink from '@theme/AuthNavbarItem/SignInLink';
import type {Props} from '@theme/AuthNavbarItem';
import styles from './styles.module.css';

// Only readers who are signed in pay for the menu. Where its chunk is out of
// reach, as after a deployment, the place stays empty and the docs stay up.
const outOfReach = () => ({default: () => null});
const AccountMenu = lazy(() =>
  import('@theme/AuthNavbarItem/AccountMenu').catch(outOfReach),
);
const Mobile = lazy(() =>
  import('@theme/AuthNavbarItem/Mobile').catch(outOfReach),
);

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
          <Suspense fallback={null}>
            <Mobile items={items} onClick={onClick} session={session} />
          </Suspense>
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
        <Suspense fallback={null}>
          <AccountMenu items={items} session={session} />
        </Suspense>
      )}
    </div>
  );
}
