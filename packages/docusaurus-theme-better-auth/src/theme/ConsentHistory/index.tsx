import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import type {Props} from '@theme/ConsentHistory';
import styles from './styles.module.css';

function Decision({decision}: {decision: 'given' | 'withdrawn'}): ReactNode {
  return decision === 'given' ? (
    <Translate
      id="theme.betterAuth.profilePrivacy.given"
      description="A decision about consent"
    >
      You agreed
    </Translate>
  ) : (
    <Translate
      id="theme.betterAuth.profilePrivacy.withdrawn"
      description="A decision about consent"
    >
      You withdrew your consent
    </Translate>
  );
}

/** Each decision about consent: a table where there is room, else a list. */
export default function ConsentHistory({consents, onRead}: Props): ReactNode {
  const languageTag = useLanguageTag();
  if (consents.length === 0) {
    return (
      <p>
        <Translate
          id="theme.betterAuth.profilePrivacy.noDecisions"
          description="Where the reader never decided about consent"
        >
          You have not been asked yet, or have not answered: nothing is stored.
        </Translate>
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Translate
              id="theme.betterAuth.profilePrivacy.when"
              description="A column: when the decision was made"
            >
              When
            </Translate>
          </th>
          <th scope="col">
            <Translate
              id="theme.betterAuth.profilePrivacy.decision"
              description="A column: what the reader decided"
            >
              Decision
            </Translate>
          </th>
          <th scope="col">
            <Translate
              id="theme.betterAuth.profilePrivacy.text"
              description="A column: the consent text that was decided about"
            >
              Text
            </Translate>
          </th>
        </tr>
      </thead>
      <tbody>
        {consents.map(({version, decision, decided_at}) => (
          <tr key={decided_at + decision}>
            <td>
              {new Date(decided_at).toLocaleString(languageTag, {
                dateStyle: 'medium',
                timeStyle: 'short',
              })}
            </td>
            <td>
              <Decision decision={decision} />
            </td>
            <td>
              <button
                aria-label={translate(
                  {
                    id: 'theme.betterAuth.profilePrivacy.readVersion',
                    message: 'Version {version}: read the text',
                    description: 'Opens a version of the consent text',
                  },
                  {version},
                )}
                className={`clean-btn ${styles.read}`}
                onClick={() => {
                  onRead(version);
                }}
                type="button"
              >
                <Translate
                  id="theme.betterAuth.profilePrivacy.version"
                  description="Names a version of the consent text"
                  values={{version}}
                >
                  {'Version {version}'}
                </Translate>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
