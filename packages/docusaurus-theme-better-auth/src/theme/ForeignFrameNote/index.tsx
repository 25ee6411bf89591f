import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import 'docusaurus-theme-better-auth/words/form';

/** In place of a form, inside another site's frame. */
export default function ForeignFrameNote(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
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
  );
}
