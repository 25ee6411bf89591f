declare module '@theme/TwoFactorPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function TwoFactorPage(props: Props): ReactNode;
}

declare module '@theme/TwoFactorChallenge' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {TwoFactorMethod} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    /** The ways that this account can use; the first one is shown. */
    readonly methods: readonly TwoFactorMethod[];
    /** Whether a code is sent at once where the first way is by e-mail. */
    readonly sendsAtOnce: boolean;
    /** When a code is on its way to the backend. */
    readonly onSubmit?: () => void;
    readonly onSignedIn: (reader: Reader) => void;
  }
  export default function TwoFactorChallenge(props: Props): ReactNode;
}

declare module '@theme/TwoFactorForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {TwoFactorMethod} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly method: TwoFactorMethod;
    /** When a code is on its way to the backend. */
    readonly onSubmit?: () => void;
    readonly onSignedIn: (reader: Reader) => void;
  }
  export default function TwoFactorForm(props: Props): ReactNode;
}

declare module '@theme/OneTimeCodeField' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly label: string;
    readonly hint?: ReactNode;
    /** `letters` for a code that is not of digits alone. Default: `digits`. */
    readonly kind?: 'digits' | 'letters';
    readonly failure: AuthFailureCode | undefined;
  }
  export default function OneTimeCodeField(props: Props): ReactNode;
}

declare module '@theme/EmailCodeSender' {
  import type {ReactNode} from 'react';
  import type {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly status: 'unsent' | 'sending' | 'sent';
    /** Until another one can be asked for. */
    readonly secondsLeft: number;
    readonly failure: AuthFailure | null;
    readonly onSend: () => void;
  }
  export default function EmailCodeSender(props: Props): ReactNode;
}

declare module '@theme/TwoFactorSection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
  }
  export default function TwoFactorSection(props: Props): ReactNode;
}

declare module '@theme/TwoFactorStatus' {
  import type {ReactNode} from 'react';

  /** What the reader wants to do. */
  export type TwoFactorAct =
    'set-up-app' | 'set-up-email' | 'renew-backup-codes' | 'turn-off';

  export interface Props {
    readonly isOn: boolean;
    /** Without one there is nothing that a second step would guard. */
    readonly hasPassword: boolean;
    readonly offersEmailCodes: boolean;
    /** What was done last: it is told, and takes focus. */
    readonly done: TwoFactorAct | null;
    /** What was called off last: its button gets focus back. */
    readonly cancelled: TwoFactorAct | null;
    readonly onAct: (act: TwoFactorAct) => void;
  }
  export default function TwoFactorStatus(props: Props): ReactNode;
}

declare module '@theme/SetUpAuthenticator' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** The account's address, to be written beside its backup codes. */
    readonly email: string;
    readonly onDone: () => void;
    readonly onCancel: () => void;
  }
  export default function SetUpAuthenticator(props: Props): ReactNode;
}

declare module '@theme/SetUpEmailCodes' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly email: string;
    readonly onDone: () => void;
    readonly onCancel: () => void;
  }
  export default function SetUpEmailCodes(props: Props): ReactNode;
}

declare module '@theme/RenewBackupCodes' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly email: string;
    readonly onDone: () => void;
    readonly onCancel: () => void;
  }
  export default function RenewBackupCodes(props: Props): ReactNode;
}

declare module '@theme/TurnOffTwoFactor' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly email: string;
    readonly onDone: () => void;
    readonly onCancel: () => void;
  }
  export default function TurnOffTwoFactor(props: Props): ReactNode;
}

declare module '@theme/TwoFactorStep' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    readonly children: ReactNode;
  }
  export default function TwoFactorStep(props: Props): ReactNode;
}

declare module '@theme/ConfirmPasswordForm' {
  import type {ReactNode} from 'react';

  export interface Props<Result = unknown> {
    /** What the password is needed for. */
    readonly children: ReactNode;
    /** The words of the button: the act. */
    readonly submit: ReactNode;
    /** Whether the act takes something away for good. */
    readonly isDangerous?: boolean;
    readonly onConfirm: (password: string) => Promise<Result>;
    readonly onConfirmed: (result: Result) => void;
    readonly onCancel: () => void;
  }
  export default function ConfirmPasswordForm<Result>(
    props: Props<Result>,
  ): ReactNode;
}

declare module '@theme/AuthenticatorKey' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** The `otpauth://` URL that an app reads from the QR code. */
    readonly uri: string;
    /** The same as an app takes it by hand. */
    readonly secret: string;
  }
  export default function AuthenticatorKey(props: Props): ReactNode;
}

declare module '@theme/ConfirmCodeForm' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly label: string;
    readonly hint?: ReactNode;
    readonly onConfirm: (code: string) => Promise<void>;
    readonly onConfirmed: () => void;
    readonly onCancel: () => void;
  }
  export default function ConfirmCodeForm(props: Props): ReactNode;
}

declare module '@theme/QrCode' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly text: string;
    /** Says what it is for, and where the same can be read. */
    readonly label: string;
  }
  export default function QrCode(props: Props): ReactNode;
}

declare module '@theme/BackupCodes' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly codes: readonly string[];
    /** The account's address, for the file and the printed sheet. */
    readonly email: string;
    readonly onKept: () => void;
  }
  export default function BackupCodes(props: Props): ReactNode;
}

declare module '@theme/CopyButton' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** What is copied. */
    readonly text: string;
    readonly children: ReactNode;
  }
  export default function CopyButton(props: Props): ReactNode;
}
