import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import PasskeyNameForm from '@theme/PasskeyNameForm';
import RemovePasskey from '@theme/RemovePasskey';
import type {Props} from '@theme/PasskeyItem';
import styles from './styles.module.css';

function Facts({passkey}: Pick<Props, 'passkey'>): ReactNode {
  const languageTag = useLanguageTag();
  return (
    <p className={styles.facts}>
      {passkey.createdAt && (
        <>
          <Translate
            id="theme.betterAuth.passkeys.addedOn"
            description="When a passkey was added"
            values={{
              date: new Intl.DateTimeFormat(languageTag, {
                dateStyle: 'medium',
              }).format(new Date(passkey.createdAt)),
            }}
          >
            {'Added on {date}.'}
          </Translate>{' '}
        </>
      )}
      {passkey.backedUp ? (
        <Translate
          id="theme.betterAuth.passkeys.synced"
          description="A passkey that a password manager keeps on several devices"
        >
          Synced between your devices.
        </Translate>
      ) : (
        <Translate
          id="theme.betterAuth.passkeys.oneDevice"
          description="A passkey that stays on the device that made it"
        >
          On one device only.
        </Translate>
      )}
    </p>
  );
}

/** A passkey: its name, where it is, and what can be done with it. */
export default function PasskeyItem({
  passkey,
  reader,
  isLastWayIn,
  onRename,
  onRemove,
  onRemoved,
}: Props): ReactNode {
  const [act, setAct] = useState<'rename' | 'remove' | null>(null);
  const renameRef = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && act === null) {
      renameRef.current?.focus();
    }
    wasRenaming.current = act === 'rename';
  }, [act]);
  const stop = () => {
    setAct(null);
  };
  const name =
    passkey.name ??
    translate({
      id: 'theme.betterAuth.passkeys.unnamed',
      message: 'Passkey',
      description: 'In place of the name of a passkey that has none',
    });

  if (act === 'rename') {
    return (
      <PasskeyNameForm
        name={name}
        onCancel={stop}
        onSave={onRename}
        onSaved={stop}
        reader={reader}
        submit={
          <Translate
            id="theme.betterAuth.passkeys.renameSubmit"
            description="Saves a passkey’s other name"
          >
            Save
          </Translate>
        }
      />
    );
  }
  return (
    <div className={styles.item}>
      <div className={styles.words}>
        <strong>{name}</strong>
        <Facts passkey={passkey} />
      </div>
      <div className={styles.acts}>
        <button
          aria-label={translate(
            {
              id: 'theme.betterAuth.passkeys.renameNamed',
              message: 'Rename {name}',
              description: 'What the button Rename is for, without its place',
            },
            {name},
          )}
          className="button button--secondary button--sm"
          onClick={() => {
            setAct('rename');
          }}
          ref={renameRef}
          type="button"
        >
          <Translate
            id="theme.betterAuth.passkeys.rename"
            description="Gives a passkey another name"
          >
            Rename
          </Translate>
        </button>
        <button
          aria-label={translate(
            {
              id: 'theme.betterAuth.passkeys.removeNamed',
              message: 'Remove {name}',
              description: 'What the button Remove is for, without its place',
            },
            {name},
          )}
          className="button button--secondary button--sm"
          onClick={() => {
            setAct('remove');
          }}
          type="button"
        >
          <Translate
            id="theme.betterAuth.passkeys.remove"
            description="Removes a passkey, after a question"
          >
            Remove
          </Translate>
        </button>
      </div>
      {act === 'remove' && (
        <RemovePasskey
          isLastWayIn={isLastWayIn}
          name={name}
          onClose={stop}
          onRemove={onRemove}
          onRemoved={onRemoved}
          reader={reader}
        />
      )}
    </div>
  );
}
