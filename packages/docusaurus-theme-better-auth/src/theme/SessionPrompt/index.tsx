import React, {useState, type ReactNode} from 'react';
import FreshSessionDialog from '@theme/FreshSessionDialog';
import SignInDialog from '@theme/SignInDialog';
import type {Props} from '@theme/SessionPrompt';

/**
 * Asks who is there where an act failed for the session's sake, and has it go
 * on by itself once that is answered.
 */
export default function SessionPrompt({
  reader,
  failure,
  onResume,
}: Props): ReactNode {
  const [dismissed, setDismissed] = useState<Props['failure']>(null);
  if (!failure || failure === dismissed) {
    return null;
  }
  const close = () => {
    setDismissed(failure);
  };
  if (failure.code === 'session-not-fresh') {
    return (
      <FreshSessionDialog
        onClose={close}
        onFresh={() => {
          close();
          onResume();
        }}
        reader={reader}
      />
    );
  }
  return (
    failure.code === 'session-ended' && (
      <SignInDialog
        onClose={close}
        onSignedIn={({id}) => {
          close();
          // What one reader asked for is not another's to do.
          if (id === reader.id) {
            onResume();
          }
        }}
      />
    )
  );
}
