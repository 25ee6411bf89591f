import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  failureOf,
  paragraphsOf,
  useConsentVersion,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/consent';
import AuthDialog from '@theme/AuthDialog';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/ConsentTextDialog';
import styles from './styles.module.css';

/** One version of the consent text, to read again. */
export default function ConsentTextDialog({
  version,
  onClose,
}: Props): ReactNode {
  const text = useConsentVersion(version);
  return (
    <AuthDialog
      onClose={onClose}
      title={translate(
        {
          id: 'theme.betterAuth.agreement.textTitle',
          message: 'Consent text, version {version}',
          description: 'The title over a consent text',
        },
        {version},
      )}
    >
      {text.isPending && <Skeleton height="12rem" />}
      {text.data && (
        <>
          <dl className={styles.facts}>
            <dt>
              <Translate
                id="theme.betterAuth.agreement.who"
                description="Who stores the answers, before their name"
              >
                Who stores your answers
              </Translate>
            </dt>
            <dd dir="auto" lang={text.data.locale}>
              {text.data.controller}
            </dd>
            <dt>
              <Translate
                id="theme.betterAuth.agreement.why"
                description="What the answers are used for, before the purpose"
              >
                What for
              </Translate>
            </dt>
            <dd dir="auto" lang={text.data.locale}>
              {text.data.purpose}
            </dd>
          </dl>
          <div dir="auto" lang={text.data.locale}>
            {paragraphsOf(text.data.text).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </>
      )}
      {text.data === null && (
        <p>
          <Translate
            id="theme.betterAuth.agreement.textGone"
            description="Where a version of the consent text is not to be had"
          >
            This version of the text is no longer kept. Ask the site’s owner for
            it.
          </Translate>
        </p>
      )}
      {text.data === undefined && text.error && (
        <TryAgain
          code={failureOf(text.error).code}
          onRetry={() => void text.refetch()}
        />
      )}
      <button
        className="button button--secondary button--block margin-top--sm"
        onClick={onClose}
        type="button"
      >
        <Translate
          id="theme.betterAuth.agreement.close"
          description="Closes the consent text"
        >
          Close
        </Translate>
      </button>
    </AuthDialog>
  );
}
