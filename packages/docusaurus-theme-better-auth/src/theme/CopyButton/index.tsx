import React, {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/twoFactor';
import type {Props} from '@theme/CopyButton';

/** Copies a text, and says whether that worked. */
export default function CopyButton({text, children}: Props): ReactNode {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  async function copy() {
    try {
      // Undefined where the page is not served by https.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  return (
    <>
      <button
        className="button button--secondary button--sm"
        onClick={() => void copy()}
        type="button"
      >
        {children}
      </button>{' '}
      <span role="status">
        {outcome === 'copied' && (
          <Translate
            id="theme.betterAuth.copy.copied"
            description="After something was copied"
          >
            Copied.
          </Translate>
        )}
        {outcome === 'refused' && (
          <Translate
            id="theme.betterAuth.copy.refused"
            description="Where the browser does not let the page copy"
          >
            Your browser does not allow this: select the text and copy it.
          </Translate>
        )}
      </span>
    </>
  );
}
