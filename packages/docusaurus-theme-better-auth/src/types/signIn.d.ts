declare module '@theme/ReturnNote' {
  import type {ReactNode} from 'react';

  export default function ReturnNote(): ReactNode;
}

declare module '@theme/AlreadySignedIn' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
  }
  export default function AlreadySignedIn(props: Props): ReactNode;
}

declare module '@theme/SignInForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {SecondStep} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    /** When the form is on its way to the backend. */
    readonly onSubmit?: () => void;
    readonly onSignedIn: (reader: Reader) => void;
    /** Where the password is right, and a code is asked for after it. */
    readonly onSecondStep: (step: SecondStep) => void;
  }
  export default function SignInForm(props: Props): ReactNode;
}

declare module '@theme/SignInPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function SignInPage(props: Props): ReactNode;
}

declare module '@theme/SignUpForm' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props extends Readonly<
    Pick<AuthPageProps, 'password' | 'termsUrl' | 'privacyUrl' | 'signUpFields'>
  > {
    /** When the form is on its way to the backend. */
    readonly onSubmit?: () => void;
    /** Null where the e-mail address must be verified before a sign-in. */
    readonly onSignedUp: (reader: Reader | null, email: string) => void;
  }
  export default function SignUpForm(props: Props): ReactNode;
}

declare module '@theme/SignUpPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function SignUpPage(props: Props): ReactNode;
}

declare module '@theme/SignInDialog' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly onClose: () => void;
    readonly onSignedIn: (reader: Reader) => void;
  }
  export default function SignInDialog(props: Props): ReactNode;
}

declare module '@theme/SignInDialog/ByCode' {
  import type {ReactNode} from 'react';
  import type {Props as DialogProps} from '@theme/SignInDialog';

  export type Props = Pick<DialogProps, 'onSignedIn'>;
  export default function ByCode(props: Props): ReactNode;
}

declare module '@theme/SignInButton' {
  import type {ReactNode} from 'react';

  export default function SignInButton(): ReactNode;
}

declare module '@theme/AuthDivider' {
  import type {ReactNode} from 'react';

  export default function AuthDivider(): ReactNode;
}

declare module '@theme/LastUsedBadge' {
  import type {ReactNode} from 'react';

  export default function LastUsedBadge(): ReactNode;
}

declare module '@theme/SignInBefore' {
  import type {ReactNode} from 'react';

  export default function SignInBefore(): ReactNode;
}

declare module '@theme/SignInAfter' {
  import type {ReactNode} from 'react';

  export default function SignInAfter(): ReactNode;
}

declare module '@theme/SignUpBefore' {
  import type {ReactNode} from 'react';

  export default function SignUpBefore(): ReactNode;
}

declare module '@theme/SignUpAfter' {
  import type {ReactNode} from 'react';

  export default function SignUpAfter(): ReactNode;
}

declare module '@theme/MethodButton' {
  import type {ReactNode} from 'react';
  import type {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';

  export type Props = {
    readonly icon: ReactNode;
    /** Whether somebody signed in in this browser by it last. */
    readonly isLast: boolean;
    readonly children: ReactNode;
  } & (
    | {readonly to: string}
    | {
        readonly onClick: () => void;
        readonly busy: boolean;
        readonly failure: AuthFailure | null;
      }
  );
  export default function MethodButton(props: Props): ReactNode;
}

declare module '@theme/MethodIcon' {
  import type {ReactNode} from 'react';
  import type {AuthProvider} from 'docusaurus-plugin-better-auth';

  export type Props =
    | {readonly provider: AuthProvider}
    | {readonly method: 'link' | 'code' | 'guest' | 'passkey'};
  export default function MethodIcon(props: Props): ReactNode;
}

declare module '@theme/ProviderButton' {
  import type {ReactNode} from 'react';
  import type {AuthProvider} from 'docusaurus-plugin-better-auth';

  export interface Props {
    readonly provider: AuthProvider;
  }
  export default function ProviderButton(props: Props): ReactNode;
}

declare module '@theme/GuestButton' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly onSignedIn: (reader: Reader) => void;
  }
  export default function GuestButton(props: Props): ReactNode;
}

declare module '@theme/SignInMethods' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly task: 'sign-in' | 'sign-up';
    /** The form above, which needs no button here. */
    readonly form: 'password' | 'link' | 'code' | null;
    readonly onSignedIn: (reader: Reader) => void;
  }
  export default function SignInMethods(props: Props): ReactNode;
}

declare module '@theme/SignInMailForm' {
  import type {ReactNode} from 'react';
  import type {MailSignInKind} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly kind: MailSignInKind;
    /** The address that was sent to, and how to send there again. */
    readonly onSent: (
      email: string,
      resend: (headers: Record<string, string>) => Promise<void>,
    ) => void;
  }
  export default function SignInMailForm(props: Props): ReactNode;
}

declare module '@theme/SignInCodeForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly email: string;
    readonly onSubmit?: () => void;
    readonly onSignedIn: (reader: Reader, isNew: boolean) => void;
  }
  export default function SignInCodeForm(props: Props): ReactNode;
}

declare module '@theme/SignInByMail' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {MailSignInKind} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly kind: MailSignInKind;
    /** Below the card's content. */
    readonly footer: ReactNode;
    readonly onSubmit?: () => void;
    readonly onSignedIn: (reader: Reader, isNew: boolean) => void;
  }
  export default function SignInByMail(props: Props): ReactNode;
}
