import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import 'docusaurus-theme-better-auth/words/consent';
import AuthDialog from '@theme/AuthDialog';
import type {Props} from '@theme/WithdrawConsent';
import styles from './styles.module.css';

/** The button that withdraws consent, and the question it asks first. */
export default function WithdrawConsent({
  asks,
  onAsksChange,
  onWithdraw,
}: Props): ReactNode {
  const close = () => {
    onAsksChange(false);
  };
  return (
    <>
      <button
        className="button button--secondary"
        onClick={() => {
          onAsksChange(true);
        }}
        type="button"
      >
        <Translate
          id="theme.betterAuth.withdraw.button"
          description="Withdraws the consent, after a question"
        >
          Withdraw consent
        </Translate>
      </button>
      {asks && (
        <AuthDialog
          onClose={close}
          title={translate({
            id: 'theme.betterAuth.withdraw.title',
            message: 'Withdraw your consent?',
            description: 'The title of the question before withdrawing',
          })}
        >
          <p>
            <Translate
              id="theme.betterAuth.withdraw.consequences"
              description="What withdrawing erases, and what stays"
            >
              This erases your software background and your hardware background
              at once, and for good. Your account stays, and the docs work as
              before. You can agree again at any time.
            </Translate>
          </p>
          <button
            className={clsx('button button--block', styles.erase)}
            onClick={() => {
              close();
              onWithdraw();
            }}
            type="button"
          >
            <Translate
              id="theme.betterAuth.withdraw.confirm"
              description="Confirms the withdrawal"
            >
              Withdraw and erase
            </Translate>
          </button>
          <button
            className="button button--link button--block margin-top--sm"
            onClick={close}
            type="button"
          >
            <Translate
              id="theme.betterAuth.withdraw.cancel"
              description="Leaves everything as it is"
            >
              Keep my answers
            </Translate>
          </button>
        </AuthDialog>
      )}
    </>
  );
}
