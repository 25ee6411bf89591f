import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/CapsLockHint';
import styles from './styles.module.css';

/** Says that Caps Lock is on; screen readers are told once, as it changes. */
export default function CapsLockHint({isOn}: Props): ReactNode {
  return (
    <div aria-live="polite" className={styles.hint}>
      {isOn && (
        <Translate
          id="theme.betterAuth.password.capsLock"
          description="Under a password that is typed while Caps Lock is on"
        >
          Caps Lock is on.
        </Translate>
      )}
    </div>
  );
}
