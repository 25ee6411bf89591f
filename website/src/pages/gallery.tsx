import React, {type ReactNode} from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import Gallery from '../gallery/Gallery';

/** Every component of the theme in every state, without a backend. */
export default function GalleryPage(): ReactNode {
  return (
    <BrowserOnly
      fallback={
        <Layout title="Component gallery">
          <Head>
            <meta content="noindex" name="robots" />
          </Head>
        </Layout>
      }
    >
      {() => <Gallery />}
    </BrowserOnly>
  );
}
