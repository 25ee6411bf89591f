declare module '@theme/SecuritySection' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    readonly capabilities: AuthCapabilities;
    /** A password's lengths, where the backend does not tell them. */
    readonly limits: AuthPageProps['password'];
  }
  export default function SecuritySection(props: Props): ReactNode;
}

declare module '@theme/ChangePasswordForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {PasswordChange} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    readonly limits: {minLength: number; maxLength: number};
    readonly onSave: (change: PasswordChange) => Promise<void>;
  }
  export default function ChangePasswordForm(props: Props): ReactNode;
}

declare module '@theme/SetPassword' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly email: string;
    /** Sends the link, with a captcha's headers where there is one. */
    readonly onSend: (headers: Record<string, string>) => Promise<unknown>;
  }
  export default function SetPassword(props: Props): ReactNode;
}

declare module '@theme/SessionsSection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    readonly capabilities: AuthCapabilities;
  }
  export default function SessionsSection(props: Props): ReactNode;
}

declare module '@theme/SessionList' {
  import type {ReactNode} from 'react';
  import type {ReaderSession} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly sessions: readonly ReaderSession[];
    readonly canRevoke: (session: ReaderSession) => boolean;
    readonly onRevoke: (session: ReaderSession) => void;
    readonly onRevokeOthers: () => void;
  }
  export default function SessionList(props: Props): ReactNode;
}

declare module '@theme/LinkedAccountsSection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    readonly capabilities: AuthCapabilities;
  }
  export default function LinkedAccountsSection(props: Props): ReactNode;
}

declare module '@theme/LinkedAccountList' {
  import type {ReactNode} from 'react';
  import type {AuthProvider} from 'docusaurus-plugin-better-auth';
  import type {LinkedAccount} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly accounts: readonly (LinkedAccount & {name: string})[];
    /** Those that are not linked yet. */
    readonly providers: readonly AuthProvider[];
    /** False where one of these is the last way to sign in. */
    readonly canUnlink: boolean;
    readonly busy: boolean;
    readonly onLink: (providerId: string) => void;
    readonly onUnlink: (account: LinkedAccount) => void;
  }
  export default function LinkedAccountList(props: Props): ReactNode;
}
