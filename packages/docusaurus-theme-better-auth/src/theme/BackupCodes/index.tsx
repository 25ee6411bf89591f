import React, {
  useEffect,
  useId,
  useRef,
  useState,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import CopyButton from '@theme/CopyButton';
import type {Props} from '@theme/BackupCodes';
import styles from './styles.module.css';

/** Saves a text as a file, without its ever being at an address. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/plain'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Asks before the page is left: nobody sees these codes again. */
function useQuestionOnLeaving(question: string): void {
  const history = useHistory();
  useEffect(() => {
    const askBrowser = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', askBrowser);
    const unblock = history.block(question);
    return () => {
      window.removeEventListener('beforeunload', askBrowser);
      unblock();
    };
  }, [history, question]);
}

/** Codes to be kept for a day without the phone. They are shown only once. */
export default function BackupCodes({codes, email, onKept}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const checkboxRef = useRef<HTMLInputElement>(null);
  const failureId = useId();
  const [isMissed, setIsMissed] = useState(false);
  const sheet = translate(
    {
      id: 'theme.betterAuth.backupCodes.sheet',
      message: 'Backup codes of {email} for {site}. Each works once.',
      description: 'The first line of the file and of the printed sheet',
    },
    {email, site: siteConfig.title},
  );
  useQuestionOnLeaving(
    translate({
      id: 'theme.betterAuth.backupCodes.leave',
      message: 'Leave without your backup codes? They will not be shown again.',
      description: 'The browser’s question before the codes are left',
    }),
  );

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (checkboxRef.current?.checked) {
      onKept();
    } else {
      setIsMissed(true);
      checkboxRef.current?.focus();
    }
  }

  return (
    <form noValidate onSubmit={onSubmit}>
      <p>
        <Translate
          id="theme.betterAuth.backupCodes.lead"
          description="What backup codes are for"
        >
          With one of these you can sign in when your phone is lost or broken.
          Each works once. Keep them where you keep passwords, not on the phone
          itself: they are not shown again.
        </Translate>
      </p>
      <p className={styles.sheet}>{sheet}</p>
      <ul
        aria-label={translate({
          id: 'theme.betterAuth.backupCodes.list',
          message: 'Backup codes',
          description: 'The name of the list of codes',
        })}
        className={styles.codes}
        dir="ltr"
      >
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <CopyButton text={codes.join('\n')}>
          <Translate
            id="theme.betterAuth.backupCodes.copy"
            description="Copies all codes"
          >
            Copy
          </Translate>
        </CopyButton>
        <button
          className="button button--secondary button--sm"
          onClick={() => {
            download(
              'backup-codes.txt',
              `${[sheet, '', ...codes].join('\n')}\n`,
            );
          }}
          type="button"
        >
          <Translate
            id="theme.betterAuth.backupCodes.download"
            description="Saves the codes as a text file"
          >
            Download
          </Translate>
        </button>
        <button
          className="button button--secondary button--sm"
          onClick={() => {
            window.print();
          }}
          type="button"
        >
          <Translate
            id="theme.betterAuth.backupCodes.print"
            description="Prints the codes"
          >
            Print
          </Translate>
        </button>
      </div>
      <div className={styles.acts}>
        <label className={styles.kept}>
          <input
            aria-describedby={isMissed ? failureId : undefined}
            aria-invalid={isMissed || undefined}
            ref={checkboxRef}
            type="checkbox"
          />
          <span>
            <Translate
              id="theme.betterAuth.backupCodes.kept"
              description="The label of the checkbox before the codes are left"
            >
              I have kept these codes
            </Translate>
          </span>
        </label>
      </div>
      <div role="alert">
        {isMissed && (
          <p className={styles.failure} id={failureId}>
            <AuthFailureMessage code="backup-codes-not-kept" />
          </p>
        )}
      </div>
      <button className={`button button--primary ${styles.done}`} type="submit">
        <Translate
          id="theme.betterAuth.backupCodes.done"
          description="Leaves the codes"
        >
          Done
        </Translate>
      </button>
    </form>
  );
}
