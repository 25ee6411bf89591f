import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {
  AuthFailure,
  failureOf,
  useConsentText,
  useReaderProfile,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/consent';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import ConsentForm from '@theme/ConsentForm';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {ProfileInput} from 'better-auth-reader-profile/contract';
import type {Props} from '@theme/ReaderProfileSection';

/** The form of a reader's profile, once the profile is there. */
export default function ReaderProfileSection({
  consent,
  reader,
  onSaved,
  onSkip,
}: Props): ReactNode {
  const {profile, save} = useReaderProfile(reader.id);
  const text = useConsentText(consent);

  // A text that was replaced while the form was open is shown and asked about.
  async function saveUnderText(input: ProfileInput) {
    try {
      return await save(input);
    } catch (error) {
      const isOutdated =
        error instanceof AuthFailure && error.code === 'consent-outdated';
      if (!isOutdated || !text.hasVersions) {
        throw error;
      }
      await text.reload();
      throw new AuthFailure('consent-renewed');
    }
  }

  // What is there stays, whatever becomes of a later request.
  if (profile.data && text.shown) {
    return (
      <ConsentForm
        consent={text.shown}
        hasVersions={text.hasVersions}
        onSave={saveUnderText}
        onSaved={onSaved}
        onSkip={onSkip}
        profile={profile.data}
      />
    );
  }
  const failure = profile.error ? failureOf(profile.error) : text.failure;
  if (!failure) {
    return <Skeleton height="36rem" />;
  }
  const {code} = failure;
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
        <TryAgain
          code={code}
          onRetry={() => {
            void profile.refetch();
            if (text.failure) {
              void text.reload();
            }
          }}
        />
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
