declare module '@theme/ConsentFieldset' {
  import type {ReactNode} from 'react';
  import type {
    AuthFailureCode,
    ShownConsent,
  } from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly consent: ShownConsent;
    readonly agreed: boolean;
    readonly onAgreedChange: (agreed: boolean) => void;
    readonly failure: AuthFailureCode | undefined;
    /** What the reader agreed to, in place of the text's version. */
    readonly agreement?: ReactNode;
  }
  export default function ConsentFieldset(props: Props): ReactNode;
}

declare module '@theme/ConsentAgreement' {
  import type {ReactNode} from 'react';
  import type {Profile} from 'better-auth-reader-profile/contract';
  import type {ConsentSettings} from 'docusaurus-plugin-better-auth';

  export interface Props {
    readonly consent: ConsentSettings;
    readonly profile: Profile;
    /** Shows the text that the reader agreed to, where it can be had. */
    readonly onRead?: ((version: string) => void) | undefined;
  }
  export default function ConsentAgreement(props: Props): ReactNode;
}

declare module '@theme/WithdrawConsent' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly asks: boolean;
    readonly onAsksChange: (asks: boolean) => void;
    readonly onWithdraw: () => void;
  }
  export default function WithdrawConsent(props: Props): ReactNode;
}

declare module '@theme/ConsentForm' {
  import type {ReactNode} from 'react';
  import type {
    Profile,
    ProfileInput,
  } from 'better-auth-reader-profile/contract';
  import type {ShownConsent} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly consent: ShownConsent;
    readonly profile: Profile;
    /** Whether the backend has each version of the text. */
    readonly hasVersions?: boolean;
    readonly onSave: (input: ProfileInput) => Promise<Profile>;
    readonly onSaved?: () => void;
    /** Given where the form is a step that may be skipped. */
    readonly onSkip?: () => void;
  }
  export default function ConsentForm(props: Props): ReactNode;
}

declare module '@theme/ReaderProfileSection' {
  import type {ReactNode} from 'react';
  import type {ConsentSettings} from 'docusaurus-plugin-better-auth';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly consent: ConsentSettings;
    readonly reader: Reader;
    readonly onSaved?: () => void;
    readonly onSkip?: () => void;
  }
  export default function ReaderProfileSection(props: Props): ReactNode;
}

declare module '@theme/ConsentTextDialog' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly version: string;
    readonly onClose: () => void;
  }
  export default function ConsentTextDialog(props: Props): ReactNode;
}
