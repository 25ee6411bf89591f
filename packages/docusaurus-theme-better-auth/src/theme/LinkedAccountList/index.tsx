import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/profile';
import type {Props} from '@theme/LinkedAccountList';
import styles from './styles.module.css';

/** The linked accounts, and those that can be linked. */
export default function LinkedAccountList({
  accounts,
  providers,
  canUnlink,
  busy,
  onLink,
  onUnlink,
}: Props): ReactNode {
  return (
    <>
      {accounts.length > 0 && (
        <ul className={styles.list}>
          {accounts.map((account) => (
            <li className={styles.item} key={account.id}>
              <strong>{account.name}</strong>
              {canUnlink ? (
                <button
                  aria-label={translate(
                    {
                      id: 'theme.betterAuth.profileSecurity.unlinkNamed',
                      message: 'Unlink: {provider}',
                      description:
                        'Unlinks the named account, after a question',
                    },
                    {provider: account.name},
                  )}
                  className="button button--secondary button--sm"
                  onClick={() => {
                    onUnlink(account);
                  }}
                  type="button"
                >
                  <Translate
                    id="theme.betterAuth.profileSecurity.unlink"
                    description="Unlinks the account in this row, after a question"
                  >
                    Unlink
                  </Translate>
                </button>
              ) : (
                <span className={styles.only}>
                  <Translate
                    id="theme.betterAuth.profileSecurity.onlyWayIn"
                    description="Beside the last way to sign in"
                  >
                    Your only way to sign in
                  </Translate>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.providers}>
        {providers.map(({id, name}) => (
          <button
            aria-disabled={busy}
            className="button button--secondary"
            key={id}
            onClick={() => {
              if (!busy) {
                onLink(id);
              }
            }}
            type="button"
          >
            <Translate
              id="theme.betterAuth.profileSecurity.link"
              description="Links an account of the named provider"
              values={{provider: name}}
            >
              {'Link {provider}'}
            </Translate>
          </button>
        ))}
      </div>
    </>
  );
}
