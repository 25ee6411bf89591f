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

  export interface Props {
    /** When the form is on its way to the backend. */
    readonly onSubmit?: () => void;
    readonly onSignedIn: (reader: Reader) => void;
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
    Pick<AuthPageProps, 'password' | 'termsUrl' | 'privacyUrl'>
  > {
    /** When the form is on its way to the backend. */
    readonly onSubmit?: () => void;
    /** Null where the e-mail address must be verified before a sign-in. */
    readonly onSignedUp: (reader: Reader | null) => void;
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

declare module '@theme/SignInButton' {
  import type {ReactNode} from 'react';

  export default function SignInButton(): ReactNode;
}
