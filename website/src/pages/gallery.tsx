import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import Gallery from '../gallery/Gallery';

/** Every component of the theme in every state, without a backend. */
export default function GalleryPage(): ReactNode {
  return useIsBrowser() ? (
    <Gallery />
  ) : (
    <Layout title="Component gallery">
      <Head>
        <meta content="noindex" name="robots" />
      </Head>
    </Layout>
  );
}
