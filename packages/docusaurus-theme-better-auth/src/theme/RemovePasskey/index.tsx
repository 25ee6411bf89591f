import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/twoFactor';
import ConfirmDialog from '@theme/ConfirmDialog';
import type {Props} from '@theme/RemovePasskey';

/** The question before a passkey is removed: what is lost, and what stays. */
export default function RemovePasskey({
  name,
  reader,
  isLastWayIn,
  onRemove,
  onRemoved,
  onClose,
}: Props): ReactNode {
  return (
    <ConfirmDialog
      cancel={
        <Translate
          id="theme.betterAuth.passkeys.keep"
          description="Leaves the passkey where it is"
        >
          Keep it
        </Translate>
      }
      confirm={
        <Translate
          id="theme.betterAuth.passkeys.removeConfirm"
          description="Removes the passkey"
        >
          Remove the passkey
        </Translate>
      }
      isDangerous
      onClose={onClose}
      onConfirm={onRemove}
      onConfirmed={onRemoved}
      reader={reader}
      title={translate(
        {
          id: 'theme.betterAuth.passkeys.removeTitle',
          message: 'Remove the passkey “{name}”?',
          description: 'The title of the question before a passkey is removed',
        },
        {name},
      )}
    >
      {isLastWayIn && (
        <p className="alert alert--warning">
          <Translate
            id="theme.betterAuth.passkeys.lastWayIn"
            description="Before the only way to sign in is removed"
          >
            This is the only way into your account. Without it you are shut out
            once you sign out: add another passkey first.
          </Translate>
        </p>
      )}
      <p>
        <Translate
          id="theme.betterAuth.passkeys.removeConsequences"
          description="What removing a passkey does, and what it does not"
        >
          You can no longer sign in with it here. Your device may go on offering
          it until you remove it there too.
        </Translate>
      </p>
    </ConfirmDialog>
  );
}
