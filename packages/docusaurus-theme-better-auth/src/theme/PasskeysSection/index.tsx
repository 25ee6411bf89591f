import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  AuthFailure,
  readDevice,
  supportsPasskeys,
  useAuthCapabilities,
  useLinkedAccounts,
  usePasskeys,
  type Passkey,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import PasskeyItem from '@theme/PasskeyItem';
import PasskeyNameForm from '@theme/PasskeyNameForm';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/PasskeysSection';
import styles from './styles.module.css';

function suggestedName(): string {
  const {system: device} = readDevice(navigator.userAgent);
  return device === null
    ? translate({
        id: 'theme.betterAuth.passkeys.suggestion',
        message: 'My passkey',
        description: 'The name of a new passkey where the device is not known',
      })
    : translate(
        {
          id: 'theme.betterAuth.passkeys.suggestionForDevice',
          message: 'Passkey on {device}',
          description: 'The name of a new passkey; a device is: Mac, iPhone',
        },
        {device},
      );
}

function doneWords(act: 'added' | 'removed'): string {
  return act === 'added'
    ? translate({
        id: 'theme.betterAuth.passkeys.added',
        message: 'Your passkey is ready: you can sign in with it from now on.',
        description: 'After a passkey was added',
      })
    : translate({
        id: 'theme.betterAuth.passkeys.removed',
        message: 'The passkey is removed.',
        description: 'After a passkey was removed',
      });
}

/** The reader's passkeys, where the backend has them. */
export default function PasskeysSection({reader}: Props): ReactNode {
  const {methods} = useAuthCapabilities();
  // A guest has no account yet that a passkey could open.
  const isOffered = methods.includes('passkey') && !reader.isAnonymous;
  const {passkeys, acts} = usePasskeys(reader.id, {enabled: isOffered});
  const accounts = useLinkedAccounts(reader.id);
  const [isAdding, setIsAdding] = useState(false);
  const [done, setDone] = useState<{act: 'added' | 'removed'} | null>(null);
  const doneRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) {
      doneRef.current?.focus();
    }
  }, [done]);

  if (!isOffered) {
    return null;
  }
  const isLastWayIn = (list: Passkey[]) =>
    list.length === 1 &&
    accounts.data?.length === 0 &&
    !methods.some((method) => ['magic_link', 'email_otp'].includes(method));
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">
        <Translate
          id="theme.betterAuth.passkeys.title"
          description="The heading of the section about passkeys"
        >
          Passkeys
        </Translate>
      </h2>
      <p>
        <Translate
          id="theme.betterAuth.passkeys.lead"
          description="What a passkey is"
        >
          A passkey signs you in with your fingerprint, your face or your
          device’s PIN: no password to remember, and none to steal.
        </Translate>
      </p>
      <div ref={doneRef} role="status" tabIndex={-1}>
        {done && (
          <p className="alert alert--success margin-bottom--md">
            {doneWords(done.act)}
          </p>
        )}
      </div>
      {passkeys.isPending && <Skeleton height="4rem" />}
      {passkeys.isError && !passkeys.data && (
        <TryAgain
          code={
            passkeys.error instanceof AuthFailure
              ? passkeys.error.code
              : 'unexpected'
          }
          onRetry={() => void passkeys.refetch()}
        />
      )}
      {passkeys.data && passkeys.data.length > 0 && (
        <ul className={styles.list}>
          {passkeys.data.map((passkey) => (
            <li key={passkey.id}>
              <PasskeyItem
                isLastWayIn={isLastWayIn(passkeys.data)}
                onRemove={() => acts.remove(passkey.id)}
                onRemoved={() => {
                  setDone({act: 'removed'});
                }}
                onRename={(name) => acts.rename(passkey.id, name)}
                passkey={passkey}
                reader={reader}
              />
            </li>
          ))}
        </ul>
      )}
      {!supportsPasskeys() && (
        <p>
          <Translate
            id="theme.betterAuth.passkeys.unsupported"
            description="Where the browser knows no passkeys"
          >
            This browser knows no passkeys. Open this page in another one to add
            a passkey.
          </Translate>
        </p>
      )}
      {passkeys.data && supportsPasskeys() && !isAdding && (
        <button
          className="button button--secondary"
          onClick={() => {
            setDone(null);
            setIsAdding(true);
          }}
          type="button"
        >
          <Translate
            id="theme.betterAuth.passkeys.add"
            description="Begins to add a passkey"
          >
            Add a passkey
          </Translate>
        </button>
      )}
      {isAdding && (
        <PasskeyNameForm
          name={suggestedName()}
          onCancel={() => {
            setIsAdding(false);
          }}
          onSave={acts.add}
          onSaved={() => {
            setIsAdding(false);
            setDone({act: 'added'});
          }}
          reader={reader}
          submit={
            <Translate
              id="theme.betterAuth.passkeys.addSubmit"
              description="Has the browser make a passkey"
            >
              Add this passkey
            </Translate>
          }
        />
      )}
    </section>
  );
}
