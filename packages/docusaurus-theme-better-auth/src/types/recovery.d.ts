declare module '@theme/ForgotPasswordPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ForgotPasswordPage(props: Props): ReactNode;
}

declare module '@theme/ResetPasswordPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ResetPasswordPage(props: Props): ReactNode;
}

declare module '@theme/VerifyEmailPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function VerifyEmailPage(props: Props): ReactNode;
}

declare module '@theme/AuthCallbackPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function AuthCallbackPage(props: Props): ReactNode;
}

declare module '@theme/AuthErrorPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function AuthErrorPage(props: Props): ReactNode;
}

declare module '@theme/DeleteAccountPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function DeleteAccountPage(props: Props): ReactNode;
}

declare module '@theme/NoReferrer' {
  import type {ReactNode} from 'react';

  export default function NoReferrer(): ReactNode;
}

declare module '@theme/BackToSignIn' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly className?: string;
  }
  export default function BackToSignIn(props: Props): ReactNode;
}

declare module '@theme/ForgotPasswordForm' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** Asks for the message; rejects with an `AuthFailure`. */
    readonly onRequest: (
      email: string,
      headers: Record<string, string>,
    ) => Promise<unknown>;
    readonly onSent: (email: string) => void;
  }
  export default function ForgotPasswordForm(props: Props): ReactNode;
}

declare module '@theme/ResetPasswordForm' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';
  import type {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';

  /** Done, or why the link is of no use. */
  type Outcome = 'done' | AuthFailure;

  export interface Props extends Readonly<Pick<AuthPageProps, 'password'>> {
    /** Saves the password; rejects where another one could help. */
    readonly onReset: (password: string) => Promise<Outcome>;
    readonly onDone: (outcome: Outcome) => void;
  }
  export default function ResetPasswordForm(props: Props): ReactNode;
}

declare module '@theme/VerificationRequest' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** The signed-in reader's own; null where it has to be typed. */
    readonly address: string | null;
    /** Asks for the message; rejects with an `AuthFailure`. */
    readonly onRequest: (email: string) => Promise<unknown>;
    readonly onSent: (email: string) => void;
  }
  export default function VerificationRequest(props: Props): ReactNode;
}

declare module '@theme/EmailConfirmed' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** The signed-in reader's address, or null. */
    readonly email: string | null;
    /** By one of the two links that change an address. */
    readonly isChange: boolean;
  }
  export default function EmailConfirmed(props: Props): ReactNode;
}

declare module '@theme/AuthErrorMessage' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** The code in `?error=`, which may be anything. */
    readonly error: string;
  }
  export default function AuthErrorMessage(props: Props): ReactNode;
}

declare module '@theme/AuthErrorSteps' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** The code in `?error=`; null where it failed in another way. */
    readonly error: string | null;
  }
  export default function AuthErrorSteps(props: Props): ReactNode;
}

declare module '@theme/DeleteAccountConfirmation' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    /** Deletes the account and shows so; rejects with an `AuthFailure`. */
    readonly onConfirm: () => Promise<void>;
  }
  export default function DeleteAccountConfirmation(props: Props): ReactNode;
}
