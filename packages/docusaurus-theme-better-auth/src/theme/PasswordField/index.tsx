import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/PasswordField';
import styles from './styles.module.css';

function Strength({password}: {password: string}): ReactNode {
  // Length is what makes a password hard to guess; kinds of characters help a
  // little. The backend has the last word.
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const score = Array.from(password).length + 2 * kinds;
  if (score < 14) {
    return (
      <Translate
        id="theme.betterAuth.password.weak"
        description="How easily a password is guessed"
      >
        Easy to guess: a longer one is safer.
      </Translate>
    );
  }
  return score < 20 ? (
    <Translate
      id="theme.betterAuth.password.fair"
      description="How easily a password is guessed"
    >
      Fair: a few more words make it strong.
    </Translate>
  ) : (
    <Translate
      id="theme.betterAuth.password.strong"
      description="How easily a password is guessed"
    >
      Strong.
    </Translate>
  );
}

export default function PasswordField({
  autoComplete,
  name = 'password',
  label,
  failure,
  limits,
}: Props): ReactNode {
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState('');
  const isNew = autoComplete === 'new-password';
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
          <div className={styles.box}>
            <input
              {...field}
              autoCapitalize="none"
              autoComplete={autoComplete}
              className={clsx(field.className, styles.input)}
              name={name}
              onChange={
                isNew
                  ? (event) => {
                      setTyped(event.target.value);
                    }
                  : undefined
              }
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
          {isNew && (
            <div aria-live="polite" className={styles.strength}>
              {typed !== '' && <Strength password={typed} />}
            </div>
          )}
        </>
      )}
    </AuthField>
  );
}
