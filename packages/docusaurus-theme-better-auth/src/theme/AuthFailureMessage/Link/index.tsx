import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/AuthFailureMessage/Link';

/** What became of a link in a message, or of the way back from elsewhere. */
export default function Link({code}: Props): ReactNode {
  switch (code) {
    case 'account-missing':
      return (
        <Translate
          id="theme.betterAuth.failure.accountMissing"
          description="The account that a link was for is gone"
        >
          The account that this link was for is not there any more.
        </Translate>
      );
    case 'handoff-expired':
      return (
        <Translate
          id="theme.betterAuth.failure.handoffExpired"
          description="The way back to this page took too long, or was used"
        >
          This way back to the docs has been used already, or took longer than a
          minute. Nothing was changed: please begin again.
        </Translate>
      );
    case 'handoff-other-browser':
      return (
        <Translate
          id="theme.betterAuth.failure.handoffOtherBrowser"
          description="A link was opened in another browser than it was asked for in"
        >
          This was begun in another browser. Open the link in the browser where
          you asked for it, or begin again in this one.
        </Translate>
      );
    case 'link-expired':
      return (
        <Translate
          id="theme.betterAuth.failure.linkExpired"
          description="A link from a message has been used, or is too old"
        >
          This link has been used already, or is too old. Ask for a new one: the
          newest message has it.
        </Translate>
      );
    case 'reset-not-offered':
      return (
        <Translate
          id="theme.betterAuth.failure.resetNotOffered"
          description="The backend can't send a message to reset a password"
        >
          The account service of these docs does not send messages to set a new
          password. Please ask the people behind these docs for help.
        </Translate>
      );
  }
}
