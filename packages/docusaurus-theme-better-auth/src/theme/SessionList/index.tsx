import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  readDevice,
  relativeTime,
  useLanguageTag,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import type {Props} from '@theme/SessionList';
import styles from './styles.module.css';

function deviceName(userAgent: string | null | undefined): string {
  const {browser, system} = readDevice(userAgent);
  if (browser !== null && system !== null) {
    return translate(
      {
        id: 'theme.betterAuth.profileSecurity.device',
        message: '{browser} on {system}',
        description: 'A device, such as "Firefox on Windows"',
      },
      {browser, system},
    );
  }
  return (
    browser ??
    system ??
    translate({
      id: 'theme.betterAuth.profileSecurity.unknownDevice',
      message: 'A device we don’t know',
      description: 'A device that does not say what it is',
    })
  );
}

/** The devices on which the reader is signed in. */
export default function SessionList({
  sessions,
  canRevoke,
  onRevoke,
  onRevokeOthers,
}: Props): ReactNode {
  const languageTag = useLanguageTag();
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => {
          const name = deviceName(session.userAgent);
          return (
            <li className={styles.item} key={session.id}>
              <div className={styles.device}>
                <strong>{name}</strong>{' '}
                {session.isCurrent && (
                  <span className="badge badge--secondary">
                    <Translate
                      id="theme.betterAuth.profileSecurity.thisDevice"
                      description="Marks the device that the reader uses now"
                    >
                      This device
                    </Translate>
                  </span>
                )}
                <div className={styles.times}>
                  <Translate
                    id="theme.betterAuth.profileSecurity.lastSeen"
                    description="When a device was last used, and since when it is signed in"
                    values={{
                      ago: relativeTime(session.updatedAt, languageTag),
                      date: session.createdAt.toLocaleDateString(languageTag, {
                        dateStyle: 'medium',
                      }),
                    }}
                  >
                    {'Last seen {ago}, signed in on {date}'}
                  </Translate>
                </div>
              </div>
              {!session.isCurrent && canRevoke(session) && (
                <button
                  aria-label={translate(
                    {
                      id: 'theme.betterAuth.profileSecurity.signOutNamed',
                      message: 'Sign out: {device}',
                      description: 'Signs the named device out',
                    },
                    {device: name},
                  )}
                  className="button button--secondary button--sm"
                  onClick={() => {
                    onRevoke(session);
                  }}
                  type="button"
                >
                  <Translate
                    id="theme.betterAuth.profileSecurity.signOutShort"
                    description="Signs the device in this row out"
                  >
                    Sign out
                  </Translate>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.some(({isCurrent}) => !isCurrent) && (
        <button
          className="button button--secondary"
          onClick={onRevokeOthers}
          type="button"
        >
          <Translate
            id="theme.betterAuth.profileSecurity.signOutOthers"
            description="Signs all other devices out"
          >
            Sign out all other devices
          </Translate>
        </button>
      )}
    </>
  );
}
