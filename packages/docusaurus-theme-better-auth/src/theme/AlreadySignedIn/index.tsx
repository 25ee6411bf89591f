import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useReturn} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import AuthCard from '@theme/AuthCard';
import ReturnNote from '@theme/ReturnNote';
import type {Props} from '@theme/AlreadySignedIn';

/** In place of a form that a signed-in reader has no use for. */
export default function AlreadySignedIn({reader}: Props): ReactNode {
  const {goBack} = useReturn();
  return (
    <AuthCard
      title={translate(
        {
          id: 'theme.betterAuth.alreadySignedIn.title',
          message: 'You are signed in as {name}',
          description: 'The title of a form that is not needed',
        },
        {name: reader.name},
      )}
    >
      <ReturnNote />
      <button
        className="button button--primary button--block"
        onClick={goBack}
        type="button"
      >
        <Translate
          id="theme.betterAuth.alreadySignedIn.continue"
          description="The button that leads back to the docs"
        >
          Continue reading
        </Translate>
      </button>
    </AuthCard>
  );
}
