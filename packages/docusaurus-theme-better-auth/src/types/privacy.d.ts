declare module '@theme/PrivacySection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    readonly capabilities: AuthCapabilities;
    /** Whether the site asks for backgrounds at all. */
    readonly hasReaderProfile: boolean;
  }
  export default function PrivacySection(props: Props): ReactNode;
}

declare module '@theme/ConsentHistorySection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
  }
  export default function ConsentHistorySection(props: Props): ReactNode;
}

declare module '@theme/ConsentHistory' {
  import type {ReactNode} from 'react';
  import type {ConsentDecision} from 'better-auth-reader-profile/contract';

  export interface Props {
    /** Newest first. */
    readonly consents: readonly ConsentDecision[];
    /** Shows the text of this version. */
    readonly onRead: (version: string) => void;
  }
  export default function ConsentHistory(props: Props): ReactNode;
}

declare module '@theme/ExportData' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    readonly onExport: () => Promise<void>;
  }
  export default function ExportData(props: Props): ReactNode;
}

declare module '@theme/EraseProfile' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    readonly onErase: () => Promise<void>;
  }
  export default function EraseProfile(props: Props): ReactNode;
}

declare module '@theme/DeleteAccount' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    /** Asks for the password, else for a session that has only begun. */
    readonly hasPassword: boolean;
    /** Whether backgrounds, preferences and consent are kept here. */
    readonly keepsData: boolean;
    /** Resolves to `sent` where a link in a message confirms it. */
    readonly onDelete: (password: string | null) => Promise<'deleted' | 'sent'>;
  }
  export default function DeleteAccount(props: Props): ReactNode;
}
