import React, {
  useEffect,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import Logo from '@theme/Logo';
import type {Props} from '@theme/AuthCard';
import styles from './styles.module.css';

/** True inside another site's frame, where a password may be spied on. */
function isInForeignFrame(): boolean {
  try {
    return window.top?.location.origin !== window.location.origin;
  } catch {
    return true;
  }
}

const neverChanges = () => () => undefined;

/** A page with one task: the site's name, what to do, and the way on. */
export default function AuthCard({
  title,
  children,
  footer,
  wide = false,
}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {action} = useHistory();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const inForeignFrame = useSyncExternalStore(
    neverChanges,
    isInForeignFrame,
    () => false,
  );

  // A reader who came by a link within the site, or by the last step, is told
  // where they are. One who opened the address is left where the browser was.
  const cameByNavigation = action !== 'POP';
  useEffect(() => {
    if (cameByNavigation) {
      headingRef.current?.focus({preventScroll: true});
    }
  }, [cameByNavigation, title]);

  return (
    <Layout title={title}>
      <Head>
        <meta content="noindex" name="robots" />
      </Head>
      <main className="container padding-vert--lg">
        <div className={wide ? styles.wide : styles.card}>
          <div className={styles.brand}>
            <Logo imageClassName={styles.logo} titleClassName={styles.site} />
          </div>
          <h1 className={styles.title} ref={headingRef} tabIndex={-1}>
            {title}
          </h1>
          {inForeignFrame ? (
            <p>
              <Translate
                id="theme.betterAuth.card.foreignFrame"
                description="Shown instead of a form inside another site's frame"
              >
                For your safety this form does not open inside another website.
              </Translate>{' '}
              <Link href={siteConfig.url + siteConfig.baseUrl} target="_top">
                {siteConfig.title}
              </Link>
            </p>
          ) : (
            children
          )}
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      </main>
    </Layout>
  );
}
