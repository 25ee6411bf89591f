import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AdminDevice';

/** What the backend calls a browser or a system that it does not know. */
const UNKNOWN = 'other';

export default function AdminDevice({browser, os}: Props): ReactNode {
  return [browser, os].includes(UNKNOWN) ? (
    <Translate
      id="theme.betterAuth.adminPanel.unknownDevice"
      description="A device whose browser or system is not known"
    >
      Unknown device
    </Translate>
  ) : (
    <Translate
      id="theme.betterAuth.adminPanel.device"
      description="A browser on an operating system"
      values={{browser, os}}
    >
      {'{browser} on {os}'}
    </Translate>
  );
}
