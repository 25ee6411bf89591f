import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AdminUserBadges';
import styles from './styles.module.css';

/** What sets an account apart from a reader's, in a word each. */
export default function AdminUserBadges({user, isSelf}: Props): ReactNode {
  return (
    <span className={styles.badges}>
      {isSelf && (
        <span className={styles.badge}>
          <Translate
            id="theme.betterAuth.adminUsers.you"
            description="Marks the admin's own account in the list"
          >
            You
          </Translate>
        </span>
      )}
      {user.role === 'admin' && (
        <span className={styles.badge}>
          <Translate
            id="theme.betterAuth.adminUsers.admin"
            description="Marks an account that is an admin"
          >
            Admin
          </Translate>
        </span>
      )}
      {user.banned && (
        <span className={styles.banned}>
          <Translate
            id="theme.betterAuth.adminUsers.banned"
            description="Marks an account that is banned"
          >
            Banned
          </Translate>
        </span>
      )}
      {!user.email_verified && (
        <span className={styles.badge}>
          <Translate
            id="theme.betterAuth.adminUsers.unconfirmed"
            description="Marks an account whose e-mail address is not confirmed"
          >
            Not confirmed
          </Translate>
        </span>
      )}
    </span>
  );
}
