import React, {useState, type KeyboardEvent, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import 'docusaurus-theme-better-auth/words/form';
import AuthField from '@theme/AuthField';
import CapsLockHint from '@theme/CapsLockHint';
import PasswordStrength from '@theme/PasswordStrength';
import type {Props} from '@theme/PasswordField';
import styles from './styles.module.css';

export default function PasswordField({
  autoComplete,
  name = 'password',
  label,
  about,
  failure,
  limits,
}: Props): ReactNode {
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const isNew = autoComplete === 'new-password';

  function readCapsLock(event: KeyboardEvent) {
    // Some browsers' autofill sends key events that know of no modifier.
    if (typeof event.getModifierState === 'function') {
      setCapsLock(event.getModifierState('CapsLock'));
    }
  }

  return (
    <AuthField
      failure={failure}
      hint={
        limits && (
          <Translate
            id="theme.betterAuth.password.hint"
            description="Under the label of a new password"
            values={{minLength: limits.minLength}}
          >
            {'At least {minLength} characters.'}
          </Translate>
        )
      }
      label={
        label ??
        translate({
          id: 'theme.betterAuth.password.label',
          message: 'Password',
          description: 'The label of the password field',
        })
      }
      limits={limits}
    >
      {(field) => (
        <>
          <div className={styles.box} dir="ltr">
            <input
              {...field}
              autoCapitalize="none"
              autoComplete={autoComplete}
              className={clsx(field.className, styles.input)}
              name={name}
              onBlur={() => {
                setCapsLock(false);
              }}
              onChange={
                isNew
                  ? (event) => {
                      setTyped(event.target.value);
                    }
                  : undefined
              }
              onKeyDown={readCapsLock}
              onKeyUp={readCapsLock}
              spellCheck={false}
              type={shown ? 'text' : 'password'}
            />
            {/* Not "Show password": the field alone bears that name. */}
            <button
              aria-controls={field.id}
              className={clsx('clean-btn', styles.toggle)}
              onClick={() => {
                setShown(!shown);
              }}
              type="button"
            >
              {shown ? (
                <Translate
                  id="theme.betterAuth.password.hide"
                  description="Hides the password's characters"
                >
                  Hide
                </Translate>
              ) : (
                <Translate
                  id="theme.betterAuth.password.show"
                  description="Shows the password's characters"
                >
                  Show
                </Translate>
              )}
            </button>
          </div>
          <CapsLockHint isOn={capsLock} />
          {isNew && <PasswordStrength about={about} password={typed} />}
        </>
      )}
    </AuthField>
  );
}
