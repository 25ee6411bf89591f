import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import {passwordStrength} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/PasswordStrength';
import styles from './styles.module.css';

/** How easily the password is guessed, in words; the bar only repeats them. */
export default function PasswordStrength({
  password,
  about = [],
}: Props): ReactNode {
  const strength = password === '' ? null : passwordStrength(password, about);
  return (
    <div className={styles.strength}>
      <div
        aria-hidden
        className={clsx(styles.bar, strength && styles[strength])}
      />
      <div aria-live="polite">
        {strength === 'common' && (
          <Translate
            id="theme.betterAuth.password.common"
            description="How easily a password is guessed"
          >
            One of the first that is tried: please choose another.
          </Translate>
        )}
        {strength === 'personal' && (
          <Translate
            id="theme.betterAuth.password.personal"
            description="How easily a password is guessed"
          >
            Easy to guess: it holds your name or address.
          </Translate>
        )}
        {strength === 'weak' && (
          <Translate
            id="theme.betterAuth.password.weak"
            description="How easily a password is guessed"
          >
            Easy to guess: a longer one is safer.
          </Translate>
        )}
        {strength === 'fair' && (
          <Translate
            id="theme.betterAuth.password.fair"
            description="How easily a password is guessed"
          >
            Fair: a few more words make it strong.
          </Translate>
        )}
        {strength === 'strong' && (
          <Translate
            id="theme.betterAuth.password.strong"
            description="How easily a password is guessed"
          >
            Strong.
          </Translate>
        )}
      </div>
    </div>
  );
}
