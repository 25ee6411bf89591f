import React, {useState, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {
  failureOf,
  useConsentHistory,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ConsentHistory from '@theme/ConsentHistory';
import ConsentTextDialog from '@theme/ConsentTextDialog';
import ProfilePart from '@theme/ProfilePart';
import SessionPrompt from '@theme/SessionPrompt';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/ConsentHistorySection';

/** What the reader decided about consent, and to which text. */
export default function ConsentHistorySection({reader}: Props): ReactNode {
  const history = useConsentHistory(reader.id);
  const [reads, setReads] = useState<string | null>(null);
  const failure =
    !history.data && history.error ? failureOf(history.error) : null;
  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.history',
        message: 'Your consent',
        description: "The heading of the reader's decisions about consent",
      })}
    >
      {history.isPending && <Skeleton height="6rem" />}
      {history.data && (
        <ConsentHistory consents={history.data} onRead={setReads} />
      )}
      {failure && (
        <TryAgain code={failure.code} onRetry={() => void history.refetch()} />
      )}
      {reads !== null && (
        <ConsentTextDialog
          onClose={() => {
            setReads(null);
          }}
          version={reads}
        />
      )}
      <SessionPrompt
        failure={failure}
        onResume={() => void history.refetch()}
        reader={reader}
      />
    </ProfilePart>
  );
}
