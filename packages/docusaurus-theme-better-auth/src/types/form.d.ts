declare module '@theme/AuthCard' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    readonly children: ReactNode;
    /** The way to the neighbouring task. */
    readonly footer?: ReactNode;
    readonly wide?: boolean;
  }
  export default function AuthCard(props: Props): ReactNode;
}

declare module '@theme/ForeignFrameNote' {
  import type {ReactNode} from 'react';

  export default function ForeignFrameNote(): ReactNode;
}

declare module '@theme/AuthField' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';
  import type {Props as MessageProps} from '@theme/AuthFailureMessage';

  /** What the field's own element takes. */
  export type FieldAttributes = {
    id: string;
    className: string;
    'aria-invalid': boolean | undefined;
    'aria-describedby': string | undefined;
  };

  export interface Props {
    readonly label: string;
    readonly hint?: ReactNode;
    readonly failure: AuthFailureCode | undefined;
    readonly limits?: MessageProps['limits'];
    readonly children: (field: FieldAttributes) => ReactNode;
  }
  export default function AuthField(props: Props): ReactNode;
}

declare module '@theme/EmailField' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    /** `username` where the address names an account that is there. */
    readonly autoComplete: 'email' | 'username' | 'username webauthn';
    /** Whether a user name will do as well. */
    readonly takesName?: boolean;
    readonly onChange?: (value: string) => void;
    readonly failure: AuthFailureCode | undefined;
  }
  export default function EmailField(props: Props): ReactNode;
}

declare module '@theme/CheckYourMail' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly address: string;
    /** What was sent to the address, and what to do with it. */
    readonly children: ReactNode;
    /** Where what was sent is typed in, if it is. */
    readonly form?: ReactNode;
    /**
     * Sends another one; rejects with an `AuthFailure`. The headers are those
     * of the captcha, where one is asked for.
     */
    readonly onResend?: (headers: Record<string, string>) => Promise<unknown>;
    /** Whether the backend's captcha guards the sending. Default: `false`. */
    readonly isChecked?: boolean;
    /** Back to the field for the address. */
    readonly onOtherAddress?: () => void;
  }
  export default function CheckYourMail(props: Props): ReactNode;
}

declare module '@theme/OwnFields' {
  import type {ReactNode} from 'react';
  import type {OwnField} from 'docusaurus-plugin-better-auth';
  import type {AuthForm} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly fields: readonly OwnField[];
    /** What the fields hold at first, by name. Default: their own defaults. */
    readonly values?: Readonly<Record<string, unknown>>;
    /** What is wrong with each, by name. */
    readonly failures: AuthForm['fieldFailures'];
  }
  export default function OwnFields(props: Props): ReactNode;
}

declare module '@theme/PasswordField' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';
  import type {Props as MessageProps} from '@theme/AuthFailureMessage';

  export interface Props {
    readonly autoComplete: 'current-password' | 'new-password';
    /** Default: `password`. */
    readonly name?: string;
    /** Default: "Password". */
    readonly label?: string;
    /** The owner's own words, which make a new password easy to guess. */
    readonly about?: readonly string[];
    readonly failure: AuthFailureCode | undefined;
    readonly limits?: MessageProps['limits'];
  }
  export default function PasswordField(props: Props): ReactNode;
}

declare module '@theme/CapsLockHint' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly isOn: boolean;
  }
  export default function CapsLockHint(props: Props): ReactNode;
}

declare module '@theme/PasswordStrength' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly password: string;
    /** The owner's own words: name, address. */
    readonly about?: readonly string[];
  }
  export default function PasswordStrength(props: Props): ReactNode;
}

declare module '@theme/AuthCaptcha' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** As the backend names it: `cloudflare-turnstile`. */
    readonly provider: string;
    readonly siteKey: string;
    /** Given the proof for one request; null when it is out of date. */
    readonly onToken: (token: string | null) => void;
  }
  export default function AuthCaptcha(props: Props): ReactNode;
}

declare module '@theme/AuthFormSummary' {
  import type {ReactNode} from 'react';
  import type {AuthForm} from 'docusaurus-theme-better-auth/client/forms';

  export type Props = Readonly<Pick<AuthForm, 'failure' | 'summaryRef'>>;
  export default function AuthFormSummary(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly code: AuthFailureCode;
    /** In seconds. */
    readonly retryAfter?: number | null;
    readonly limits?: {minLength: number; maxLength: number} | undefined;
  }
  export default function AuthFailureMessage(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage/Account' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly code:
      | 'email-unchanged'
      | 'image-url-invalid'
      | 'last-way-in'
      | 'username-invalid'
      | 'username-taken'
      | 'username-too-long'
      | 'username-too-short';
  }
  export default function Account(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage/Admin' {
  import type {ReactNode} from 'react';

  type Code =
    | 'account-gone'
    | 'account-protected'
    | 'accounts-elsewhere'
    | 'admin-only'
    | 'ban-end-past'
    | 'ban-reason-too-long'
    | 'not-while-impersonating';

  export interface Props {
    readonly code: Code;
  }
  export default function AdminFailure(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage/Link' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly code: Extract<
      AuthFailureCode,
      | 'account-missing'
      | 'handoff-expired'
      | 'handoff-other-browser'
      | 'link-expired'
      | 'reset-not-offered'
    >;
  }
  export default function Link(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage/OneTimeCode' {
  import type {ReactNode} from 'react';

  type Code =
    | 'authenticator-already-set-up'
    | 'authenticator-missing'
    | 'backup-code-wrong'
    | 'backup-codes-missing'
    | 'backup-codes-not-kept'
    | 'code-attempts-used'
    | 'code-expired'
    | 'code-missing'
    | 'code-wrong'
    | 'email-codes-not-offered'
    | 'two-factor-attempts-used'
    | 'two-factor-expired'
    | 'two-factor-locked';

  export interface Props {
    readonly code: Code;
  }
  export default function OneTimeCode(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage/Passkey' {
  import type {ReactNode} from 'react';

  type Code =
    | 'passkey-cancelled'
    | 'passkey-exists'
    | 'passkey-expired'
    | 'passkey-failed'
    | 'passkey-name-missing'
    | 'passkey-name-too-long'
    | 'passkey-refused'
    | 'passkey-unknown'
    | 'passkey-wrong-site'
    | 'passkeys-too-many';

  export interface Props {
    readonly code: Code;
  }
  export default function Passkey(props: Props): ReactNode;
}

declare module '@theme/AuthFailureMessage/Password' {
  import type {ReactNode} from 'react';
  import type {Props as MessageProps} from '@theme/AuthFailureMessage';

  export interface Props extends Pick<MessageProps, 'limits'> {
    readonly code: Extract<
      MessageProps['code'],
      | 'password-compromised'
      | 'password-missing'
      | 'password-too-long'
      | 'password-too-short'
      | 'password-wrong'
    >;
  }
  export default function Password(props: Props): ReactNode;
}

declare module '@theme/SubmitButton' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly busy: boolean;
    readonly children: ReactNode;
    readonly className?: string;
    /** Default: false. For an act that loses something for good. */
    readonly isDangerous?: boolean;
    /** For an act of a button alone, without a form; not called while busy. */
    readonly onClick?: () => void;
  }
  export default function SubmitButton(props: Props): ReactNode;
}

declare module '@theme/AuthDialog' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    readonly onClose: () => void;
    readonly children: ReactNode;
  }
  export default function AuthDialog(props: Props): ReactNode;
}

declare module '@theme/TryAgain' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly code: AuthFailureCode;
    readonly onRetry: () => void;
  }
  export default function TryAgain(props: Props): ReactNode;
}

declare module '@theme/Skeleton' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** A CSS length: the height of what will take its place. */
    readonly height: string;
  }
  export default function Skeleton(props: Props): ReactNode;
}
