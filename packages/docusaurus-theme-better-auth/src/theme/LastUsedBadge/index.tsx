import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';
import 'docusaurus-theme-better-auth/words/form';

/** Marks the way by which somebody signed in in this browser last. */
export default function LastUsedBadge(): ReactNode {
  return (
    <span className={styles.badge}>
      <Translate
        id="theme.betterAuth.signIn.lastUsed"
        description="Marks the way to sign in that was used last, on its button"
      >
        Last used
      </Translate>
    </span>
  );
}
