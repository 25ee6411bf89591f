import React, {
  Children,
  isValidElement,
  lazy,
  Suspense,
  type ReactNode,
} from 'react';
import {useSession} from 'docusaurus-theme-better-auth/client';
import type {Props as AlternativeProps} from '@theme/Background';
import type {Props} from '@theme/ForBackground';

// Loaded for readers who are signed in. Where it is out of reach, the docs stay up.
const FittingAlternative = lazy(() =>
  import('docusaurus-theme-better-auth/client/FittingAlternative').catch(
    () => ({default: ({otherwise}: {otherwise: ReactNode}) => otherwise}),
  ),
);

/**
 * Shows the alternative that fits the reader's own background, or else the one
 * without `when`: to readers who are signed out, have given no consent or have
 * written of something else, and without JavaScript.
 */
export default function ForBackground({kind, children}: Props): ReactNode {
  const {reader} = useSession();
  const alternatives = Children.toArray(children).filter((child) =>
    isValidElement<AlternativeProps>(child),
  );
  const otherwise =
    alternatives.find(({props: {when}}) => when === undefined) ?? null;
  return reader ? (
    <Suspense fallback={otherwise}>
      <FittingAlternative
        alternatives={alternatives}
        kind={kind}
        otherwise={otherwise}
      />
    </Suspense>
  ) : (
    otherwise
  );
}
