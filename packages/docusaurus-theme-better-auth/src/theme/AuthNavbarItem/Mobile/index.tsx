import React, {useState, type ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useAuthSettings, useSignOut} from 'docusaurus-theme-better-auth/client';
import type {Props} from '@theme/AuthNavbarItem/Mobile';
import styles from './styles.module.css';

/** The account as plain entries of the mobile sidebar. */
export default function MobileAccountEntries({
  items,
  session,
  onClick,
}: Props): ReactNode {
  const {reader} = session;
  const {paths} = useAuthSettings();
  const signOut = useSignOut();
  const [signOutFailed, setSignOutFailed] = useState(false);

  async function onSignOut() {
    setSignOutFailed(false);
    try {
      await signOut();
      onClick?.();
    } catch {
      setSignOutFailed(true);
    }
  }

  return (
    <>
      <li className={clsx('menu__list-item', styles.reader)}>
        {reader && (
          <>
            <strong>{reader.name}</strong>
            <br />
            {reader.email}
          </>
        )}
        {session.status === 'degraded' && (
          <p className="margin-bottom--none">
            <Translate
              id="theme.betterAuth.navbar.unreachable"
              description="The tooltip of the avatar while the backend does not answer"
            >
              Account is unreachable; the docs work as usual
            </Translate>
          </p>
        )}
      </li>
      {paths.profile !== null && (
        <li className="menu__list-item">
          <Link className="menu__link" onClick={onClick} to={paths.profile}>
            <Translate
              id="theme.betterAuth.navbar.profile"
              description="The menu's link to the reader's profile"
            >
              Profile
            </Translate>
          </Link>
        </li>
      )}
      {reader?.role === 'admin' && paths.admin !== null && (
        <li className="menu__list-item">
          <Link className="menu__link" onClick={onClick} to={paths.admin}>
            <Translate
              id="theme.betterAuth.navbar.admin"
              description="The menu's link to the admin panel"
            >
              Admin
            </Translate>
          </Link>
        </li>
      )}
      {items.map(({label, ...link}) => (
        <li className="menu__list-item" key={label}>
          <Link {...link} className="menu__link" onClick={onClick}>
            {label}
          </Link>
        </li>
      ))}
      {reader && (
        <li className="menu__list-item">
          <button
            className={clsx('clean-btn menu__link', styles.signOut)}
            onClick={() => void onSignOut()}
            type="button"
          >
            <Translate
              id="theme.betterAuth.navbar.signOut"
              description="Ends the reader's session"
            >
              Sign out
            </Translate>
          </button>
        </li>
      )}
      <li>
        <div role="alert">
          {signOutFailed && (
            <Translate
              id="theme.betterAuth.navbar.signOutFailed"
              description="Shown in the menu when signing out failed"
            >
              You are still signed in: the account service did not answer.
              Please try again.
            </Translate>
          )}
        </div>
      </li>
    </>
  );
}
