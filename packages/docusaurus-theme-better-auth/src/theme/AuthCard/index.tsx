import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {
  useHeadingFocus,
  useIsInForeignFrame,
} from 'docusaurus-theme-better-auth/client/forms';
import ForeignFrameNote from '@theme/ForeignFrameNote';
import Layout from '@theme/Layout';
import Logo from '@theme/Logo';
import type {Props} from '@theme/AuthCard';
import styles from './styles.module.css';

/** A page with one task: the site's name, what to do, and the way on. */
export default function AuthCard({
  title,
  children,
  footer,
  wide = false,
}: Props): ReactNode {
  const headingRef = useHeadingFocus(title);
  const inForeignFrame = useIsInForeignFrame();
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
          {inForeignFrame ? <ForeignFrameNote /> : children}
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      </main>
    </Layout>
  );
}
