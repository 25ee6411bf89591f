import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import 'docusaurus-theme-better-auth/words/admin';
import AdminTime from '@theme/AdminTime';
import AdminUserBadges from '@theme/AdminUserBadges';
import type {Props} from '@theme/AdminUserList';
import type {AdminUser} from 'better-auth-reader-profile/contract';
import styles from './styles.module.css';

function LastSeen({user}: {user: AdminUser}): ReactNode {
  return user.last_seen === null ? (
    <Translate
      id="theme.betterAuth.adminUsers.notSeen"
      description="In place of when a reader was last seen: no session is left"
    >
      Signed out
    </Translate>
  ) : (
    <AdminTime at={user.last_seen} dateOnly />
  );
}

const seenLabel = (
  <Translate
    id="theme.betterAuth.adminUsers.lastSeen"
    description="When a reader's session was last renewed"
  >
    Last seen
  </Translate>
);

const createdLabel = (
  <Translate
    id="theme.betterAuth.adminUsers.created"
    description="When an account was made"
  >
    Signed up
  </Translate>
);

/** A table where there is room for one, else cards. */
export default function AdminUserList({
  users,
  selfId,
  onOpen,
}: Props): ReactNode {
  const nameOf = (user: AdminUser) => (
    <button
      className={clsx('clean-btn', styles.name)}
      onClick={() => {
        onOpen(user.id);
      }}
      type="button"
    >
      {user.name || user.email}
    </button>
  );
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Translate
                id="theme.betterAuth.adminUsers.account"
                description="The heading over names and e-mail addresses"
              >
                Account
              </Translate>
            </th>
            <th scope="col">{createdLabel}</th>
            <th scope="col">{seenLabel}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <td>
                {nameOf(user)}{' '}
                <AdminUserBadges isSelf={user.id === selfId} user={user} />
                <div className={styles.email}>{user.email}</div>
              </td>
              <td>
                <AdminTime at={user.created_at} dateOnly />
              </td>
              <td>
                <LastSeen user={user} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.cards}>
        {users.map((user) => (
          <li className={styles.card} key={user.id}>
            {nameOf(user)}{' '}
            <AdminUserBadges isSelf={user.id === selfId} user={user} />
            <div className={styles.email}>{user.email}</div>
            <dl className={styles.facts}>
              <div>
                <dt>{createdLabel}</dt>
                <dd>
                  <AdminTime at={user.created_at} dateOnly />
                </dd>
              </div>
              <div>
                <dt>{seenLabel}</dt>
                <dd>
                  <LastSeen user={user} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
