import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AdminPager';
import styles from './styles.module.css';

/** The way through the pages of a list; none where it has one page. */
export default function AdminPager({onBack, onNext}: Props): ReactNode {
  if (!onBack && !onNext) {
    return null;
  }
  return (
    <nav
      aria-label={translate({
        id: 'theme.betterAuth.adminPanel.pages',
        message: 'Pages',
        description: 'The name of the buttons that lead through a list',
      })}
      className={styles.pager}
    >
      <button
        className="button button--secondary"
        disabled={!onBack}
        onClick={onBack ?? undefined}
        type="button"
      >
        <Translate
          id="theme.betterAuth.adminPanel.newer"
          description="The button to the page before; lists begin with the newest"
        >
          Newer
        </Translate>
      </button>
      <button
        className="button button--secondary"
        disabled={!onNext}
        onClick={onNext ?? undefined}
        type="button"
      >
        <Translate
          id="theme.betterAuth.adminPanel.older"
          description="The button to the page after; lists begin with the newest"
        >
          Older
        </Translate>
      </button>
    </nav>
  );
}
