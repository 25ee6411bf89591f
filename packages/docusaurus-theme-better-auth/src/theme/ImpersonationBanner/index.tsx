import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import 'docusaurus-theme-better-auth/words/impersonation';
import type {Props} from '@theme/ImpersonationBanner';
import styles from './styles.module.css';

/** On every page while an admin looks at the site as a reader, and the way out. */
export default function ImpersonationBanner({reader}: Props): ReactNode {
  const store = useSessionStore();
  const history = useHistory();
  const home = useBaseUrl('/');
  const {paths} = useAuthSettings();
  const ref = useRef<HTMLElement>(null);
  const [isShown, setIsShown] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    // Words that come into a live region are read; those it begins with are not.
    const frame = requestAnimationFrame(() => {
      setIsShown(true);
    });
    // What takes focus is scrolled to above the banner, not under it.
    const root = document.documentElement;
    root.style.scrollPaddingBottom = `${String(ref.current?.offsetHeight ?? 0)}px`;
    return () => {
      cancelAnimationFrame(frame);
      root.style.scrollPaddingBottom = '';
    };
  }, []);

  async function stop() {
    setHasFailed(false);
    try {
      const {stopImpersonating} =
        await import('docusaurus-theme-better-auth/client/impersonation');
      await stopImpersonating(store);
      history.push(paths.admin ?? home);
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <aside
      aria-label={translate({
        id: 'theme.betterAuth.impersonation.label',
        message: 'Viewing as a reader',
        description: 'The name of the banner',
      })}
      className={styles.banner}
      ref={ref}
    >
      <span role="status">
        {isShown && (
          <Translate
            id="theme.betterAuth.impersonation.words"
            description="On every page while an admin looks at the site as a reader"
            values={{name: <strong>{reader.name || reader.email}</strong>}}
          >
            {'You look at the site as {name}.'}
          </Translate>
        )}
      </span>
      <button
        className="button button--secondary button--sm"
        onClick={() => void stop()}
        type="button"
      >
        <Translate
          id="theme.betterAuth.impersonation.stop"
          description="The admin is themself again"
        >
          Stop
        </Translate>
      </button>
      <span className={styles.failure} role="alert">
        {hasFailed && (
          <Translate
            id="theme.betterAuth.impersonation.failed"
            description="Stopping did not work"
          >
            The account service did not answer. Please try again.
          </Translate>
        )}
      </span>
    </aside>
  );
}
