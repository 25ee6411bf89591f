import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useReturn} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';

/** Says where the reader goes back to, where that is known. */
export default function ReturnNote(): ReactNode {
  const {title} = useReturn();
  return (
    title && (
      <p>
        <Translate
          id="theme.betterAuth.returnNote.text"
          description="Above a form; the page is the one the reader came from"
          values={{page: <em>{title}</em>}}
        >
          {'You’ll go back to {page}.'}
        </Translate>
      </p>
    )
  );
}
