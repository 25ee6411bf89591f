import React, {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useAuthSettings, useSignOut} from 'docusaurus-theme-better-auth/client';
import ReaderAvatar from '@theme/ReaderAvatar';
import type {Props} from '@theme/AuthNavbarItem/AccountMenu';
import styles from './styles.module.css';

function unreachableWords() {
  return translate({
    id: 'theme.betterAuth.navbar.unreachable',
    message: 'Account is unreachable; the docs work as usual',
    description: 'The tooltip of the avatar while the backend does not answer',
  });
}

/** Where an arrow key leads from an item, round the ends. */
function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export default function AccountMenu({items, session}: Props): ReactNode {
  const {reader} = session;
  const degraded = session.status === 'degraded';
  const {paths} = useAuthSettings();
  const signOut = useSignOut();
  const menuId = useId();
  const noteId = useId();
  const rootRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const menuRef = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(false);
  const [signOutFailed, setSignOutFailed] = useState(false);

  const menuItems = () =>
    Array.from(
      menuRef.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [],
    );

  useEffect(() => {
    if (!open) {
      return undefined;
    }
    menuItems()[0]?.focus();
    const closeOutside = (event: Event) => {
      if (!rootRef.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  function close() {
    setOpen(false);
    buttonRef.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        setOpen(true);
      }
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
      return;
    }
    const all = menuItems();
    const index = all.indexOf(document.activeElement as HTMLElement);
    const next = nextIndex(event.key, index, all.length);
    if (next !== null) {
      event.preventDefault();
      all[next]?.focus();
    }
  }

  async function onSignOut() {
    setSignOutFailed(false);
    const navbarItem = rootRef.current?.parentElement;
    try {
      await signOut();
      // This menu is gone by then; focus goes to what took its place.
      requestAnimationFrame(() => navbarItem?.querySelector('a')?.focus());
    } catch {
      setSignOutFailed(true);
    }
  }

  return (
    <div className={clsx(open && 'dropdown--show')} ref={rootRef}>
      <button
        aria-controls={open ? menuId : undefined}
        aria-describedby={degraded ? noteId : undefined}
        aria-expanded={open}
        aria-haspopup="menu"
        aria-label={
          reader?.name ??
          translate({
            id: 'theme.betterAuth.navbar.account',
            message: 'Account',
            description:
              'The name of the account button while nobody can be named',
          })
        }
        className={clsx('clean-btn', styles.button)}
        onClick={() => {
          setOpen(!open);
        }}
        onKeyDown={onKeyDown}
        ref={buttonRef}
        title={degraded ? unreachableWords() : undefined}
        type="button"
      >
        <ReaderAvatar degraded={degraded} reader={reader} />
      </button>
      {degraded && (
        <span hidden id={noteId}>
          {unreachableWords()}
        </span>
      )}
      {open && (
        <div className={clsx('dropdown__menu', styles.menu)}>
          {reader && (
            <div className={styles.reader}>
              <strong>{reader.name}</strong>
              <br />
              {reader.email}
            </div>
          )}
          {degraded && <p className={styles.note}>{unreachableWords()}</p>}
          <ul
            aria-label={translate({
              id: 'theme.betterAuth.navbar.menu',
              message: 'Account',
              description: 'The name of the account menu',
            })}
            className={styles.list}
            id={menuId}
            onKeyDown={onKeyDown}
            ref={menuRef}
            role="menu"
          >
            {paths.profile !== null && (
              <li role="none">
                <Link
                  className="dropdown__link"
                  onClick={close}
                  role="menuitem"
                  tabIndex={-1}
                  to={paths.profile}
                >
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
              <li role="none">
                <Link
                  className="dropdown__link"
                  onClick={close}
                  role="menuitem"
                  tabIndex={-1}
                  to={paths.admin}
                >
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
              <li key={label} role="none">
                <Link
                  {...link}
                  className="dropdown__link"
                  onClick={close}
                  role="menuitem"
                  tabIndex={-1}
                >
                  {label}
                </Link>
              </li>
            ))}
            {reader && (
              <li role="none">
                <button
                  className={clsx('clean-btn dropdown__link', styles.signOut)}
                  onClick={() => void onSignOut()}
                  role="menuitem"
                  tabIndex={-1}
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
          </ul>
          <p className={styles.note} role="alert">
            {signOutFailed && (
              <Translate
                id="theme.betterAuth.navbar.signOutFailed"
                description="Shown in the menu when signing out failed"
              >
                You are still signed in: the account service did not answer.
                Please try again.
              </Translate>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
