import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/consent';
import type {Props} from '@theme/ConsentAgreement';
import styles from './styles.module.css';

/** When, and to which text, the reader agreed. */
export default function ConsentAgreement({
  profile,
  consent,
  onRead,
}: Props): ReactNode {
  const languageTag = useLanguageTag();
  const version = profile.consent_version ?? consent.version;
  const date =
    profile.consented_at !== null &&
    new Date(profile.consented_at).toLocaleDateString(languageTag, {
      dateStyle: 'long',
    });
  return (
    <>
      {date ? (
        <Translate
          id="theme.betterAuth.agreement.dated"
          description="When the reader consented, and to which version"
          values={{date, version}}
        >
          {'You agreed to version {version} of this text on {date}.'}
        </Translate>
      ) : (
        <Translate
          id="theme.betterAuth.agreement.undated"
          description="To which version the reader consented"
          values={{version}}
        >
          {'You agreed to version {version} of this text.'}
        </Translate>
      )}{' '}
      {onRead && (
        <>
          <button
            className={`clean-btn ${styles.read}`}
            onClick={() => {
              onRead(version);
            }}
            type="button"
          >
            <Translate
              id="theme.betterAuth.agreement.read"
              description="Opens the text that the reader agreed to"
            >
              Read the text you agreed to
            </Translate>
          </button>{' '}
        </>
      )}
      {version !== consent.version && (
        <Translate
          id="theme.betterAuth.agreement.outdated"
          description="The reader agreed to an older text than the one shown"
          values={{version: consent.version}}
        >
          {
            'The text above is version {version}: tick the box to agree to it, or withdraw your consent.'
          }
        </Translate>
      )}
    </>
  );
}
