import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  AuthFailure,
  useReaderProfile,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import ConsentForm from '@theme/ConsentForm';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/ReaderProfileSection';

/** The form of a reader's profile, once the profile is there. */
export default function ReaderProfileSection({
  consent,
  reader,
  onSaved,
  onSkip,
}: Props): ReactNode {
  const {profile, save} = useReaderProfile(reader.id);
  // What is there stays, whatever becomes of a later request.
  if (profile.data) {
    return (
      <ConsentForm
        consent={consent}
        onSave={save}
        onSaved={onSaved}
        onSkip={onSkip}
        profile={profile.data}
      />
    );
  }
  if (profile.isPending) {
    return <Skeleton height="36rem" />;
  }
  const code =
    profile.error instanceof AuthFailure ? profile.error.code : 'unexpected';
  return (
    <>
      {code === 'session-ended' ? (
        <>
          <p role="alert">
            <AuthFailureMessage code={code} />
          </p>
          <SignInButton />
        </>
      ) : (
        <TryAgain code={code} onRetry={() => void profile.refetch()} />
      )}
      {onSkip && (
        <button className="button button--link" onClick={onSkip} type="button">
          <Translate
            id="theme.betterAuth.consentForm.skip"
            description="Leaves the answers out"
          >
            Skip
          </Translate>
        </button>
      )}
    </>
  );
}
