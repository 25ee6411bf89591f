import React, {type ReactNode} from 'react';
import {
  failureOf,
  usePreferences,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import PreferencesForm from '@theme/PreferencesForm';
import SignInButton from '@theme/SignInButton';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/PreferencesSection';

/** The form for a reader's preferences, once they are there. */
export default function PreferencesSection({reader, fields}: Props): ReactNode {
  const {preferences, save} = usePreferences(reader.id);
  // What is there stays, whatever becomes of a later request.
  if (preferences.data) {
    return (
      <PreferencesForm
        fields={fields}
        onSave={save}
        preferences={preferences.data}
        reader={reader}
      />
    );
  }
  if (preferences.isPending) {
    return <Skeleton height="16rem" />;
  }
  const {code} = failureOf(preferences.error);
  return code === 'session-ended' ? (
    <>
      <p role="alert">
        <AuthFailureMessage code={code} />
      </p>
      <SignInButton />
    </>
  ) : (
    <TryAgain code={code} onRetry={() => void preferences.refetch()} />
  );
}
