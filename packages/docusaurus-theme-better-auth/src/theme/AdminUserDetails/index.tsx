import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import AdminDevice from '@theme/AdminDevice';
import AdminTime from '@theme/AdminTime';
import AdminUserActs from '@theme/AdminUserActs';
import AdminUserBadges from '@theme/AdminUserBadges';
import Skeleton from '@theme/Skeleton';
import type {Props} from '@theme/AdminUserDetails';
import styles from './styles.module.css';

function Fact({
  label,
  children,
}: {
  label: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Ban({user}: Pick<Props, 'user'>): ReactNode {
  return (
    <>
      <Fact
        label={
          <Translate
            id="theme.betterAuth.adminUsers.banEnds"
            description="Until when a reader is banned"
          >
            Ban ends
          </Translate>
        }
      >
        {user.ban_expires === null ? (
          <Translate
            id="theme.betterAuth.adminUsers.banWithoutEnd"
            description="A ban that no time ends"
          >
            When an admin lifts it
          </Translate>
        ) : (
          <AdminTime at={user.ban_expires} />
        )}
      </Fact>
      {user.ban_reason && (
        <Fact
          label={
            <Translate
              id="theme.betterAuth.adminUsers.bannedFor"
              description="Why a reader is banned"
            >
              Reason of the ban
            </Translate>
          }
        >
          {user.ban_reason}
        </Fact>
      )}
    </>
  );
}

function Sessions({
  sessions,
}: {
  sessions: NonNullable<Props['sessions']>;
}): ReactNode {
  return sessions.length === 0 ? (
    <p>
      <Translate
        id="theme.betterAuth.adminUsers.noSessions"
        description="A reader who is signed in nowhere"
      >
        Signed in nowhere.
      </Translate>
    </p>
  ) : (
    <ul className={styles.sessions}>
      {sessions.map(({id, browser, os, created_at, last_seen}) => (
        <li key={id}>
          <strong>
            <AdminDevice browser={browser} os={os} />
          </strong>
          <br />
          <Translate
            id="theme.betterAuth.adminUsers.sessionTimes"
            description="When a session began, and when it was last renewed"
            values={{
              since: <AdminTime at={created_at} />,
              seen: <AdminTime at={last_seen} />,
            }}
          >
            {'Since {since}, last seen {seen}'}
          </Translate>
        </li>
      ))}
    </ul>
  );
}

/** One account: who it is, what may be done to it, and where it is signed in. */
export default function AdminUserDetails({
  user,
  sessions,
  isSelf,
  onAct,
  onImpersonate,
  onClose,
}: Props): ReactNode {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const statusRef = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState<{words: string} | null>(null);
  useEffect(() => {
    headingRef.current?.focus();
  }, []);
  // After the dialog has given focus back to a button that may be gone.
  useEffect(() => {
    if (done) {
      statusRef.current?.focus();
    }
  }, [done]);
  return (
    <section aria-labelledby="admin-user">
      <button
        className="button button--link padding-horiz--none"
        onClick={onClose}
        type="button"
      >
        <Translate
          id="theme.betterAuth.adminUsers.all"
          description="Leads from one account back to the list"
        >
          All users
        </Translate>
      </button>
      <h2
        className={styles.heading}
        id="admin-user"
        ref={headingRef}
        tabIndex={-1}
      >
        {user.name || user.email}
      </h2>
      <AdminUserBadges isSelf={isSelf} user={user} />
      <dl className={styles.facts}>
        <Fact
          label={
            <Translate
              id="theme.betterAuth.adminUsers.email"
              description="The e-mail address of an account"
            >
              E-mail
            </Translate>
          }
        >
          {user.email}
        </Fact>
        <Fact
          label={
            <Translate
              id="theme.betterAuth.adminUsers.created"
              description="When an account was made"
            >
              Signed up
            </Translate>
          }
        >
          <AdminTime at={user.created_at} />
        </Fact>
        {user.banned && <Ban user={user} />}
      </dl>
      <p className={styles.status} ref={statusRef} role="status" tabIndex={-1}>
        {done?.words}
      </p>
      {isSelf ? (
        <p>
          <Translate
            id="theme.betterAuth.adminUsers.self"
            description="In place of what an admin may do, at their own account"
          >
            This is your own account: another admin would have to ban it or take
            its role.
          </Translate>
        </p>
      ) : (
        <AdminUserActs
          onAct={onAct}
          onDone={(words) => {
            setDone({words});
          }}
          onImpersonate={onImpersonate}
          sessionCount={sessions?.length ?? 0}
          user={user}
        />
      )}
      <h3 className={styles.subheading}>
        <Translate
          id="theme.betterAuth.adminUsers.sessions"
          description="The heading over a reader's sessions"
        >
          Sessions
        </Translate>
      </h3>
      {sessions ? <Sessions sessions={sessions} /> : <Skeleton height="4rem" />}
    </section>
  );
}
