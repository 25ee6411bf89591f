import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  leaveForProvider,
  methodOfProvider,
  useAuthAct,
  useLastMethod,
  useRedirectFlow,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/form';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import type {Props} from '@theme/ProviderButton';

/** Leaves for a social or OAuth provider's page, and comes back signed in. */
export default function ProviderButton({provider}: Props): ReactNode {
  const beginRedirectFlow = useRedirectFlow();
  const lastMethod = useLastMethod();
  const {busy, failure, run} = useAuthAct(async () => {
    await leaveForProvider(provider.id, await beginRedirectFlow());
  });
  return (
    <MethodButton
      busy={busy}
      failure={failure}
      icon={<MethodIcon provider={provider} />}
      isLast={lastMethod === methodOfProvider(provider.id)}
      onClick={run}
    >
      <Translate
        id="theme.betterAuth.signIn.provider"
        description="Signs in at a social or OAuth provider"
        values={{provider: provider.name}}
      >
        {'Continue with {provider}'}
      </Translate>
    </MethodButton>
  );
}
