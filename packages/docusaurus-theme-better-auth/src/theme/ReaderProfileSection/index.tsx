import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {useSignInLink} from 'docusaurus-theme-better-auth/client';
import {
  AuthFailure,
  useReaderProfile,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import ConsentForm from '@theme/ConsentForm';
import Skeleton from '@theme/Skeleton';
import type {Props} from '@theme/ReaderProfileSection';

function SessionEnded(): ReactNode {
  const link = useSignInLink();
  return (
    <div role="alert">
      <p>
        <AuthFailureMessage code="session-ended" />
      </p>
      {link && (
        <Link className="button button--primary" {...link}>
          <Translate
            id="theme.betterAuth.profile.signIn"
            description="Leads to the sign-in page, from the profile page"
          >
            Go to the sign-in page
          </Translate>
        </Link>
      )}
    </div>
  );
}

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
  if (code === 'session-ended') {
    return <SessionEnded />;
  }
  return (
    <div role="alert">
      <p>
        <AuthFailureMessage code={code} />
      </p>
      <button
        className="button button--primary"
        onClick={() => void profile.refetch()}
        type="button"
      >
        <Translate
          id="theme.betterAuth.profile.retry"
          description="Asks the backend again"
        >
          Try again
        </Translate>
      </button>
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
    </div>
  );
}
