import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';
import 'docusaurus-theme-better-auth/words/form';

/** A thin rule between a form and the other ways to the same end. */
export default function AuthDivider(): ReactNode {
  return (
    <div className={styles.divider}>
      <Translate
        id="theme.betterAuth.signIn.or"
        description="Between the sign-in form and the other ways to sign in"
      >
        or
      </Translate>
    </div>
  );
}
