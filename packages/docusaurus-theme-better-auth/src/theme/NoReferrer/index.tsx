import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';

/** On a page whose address may hold a token: no request tells the address. */
export default function NoReferrer(): ReactNode {
  return (
    <Head>
      <meta content="no-referrer" name="referrer" />
    </Head>
  );
}
