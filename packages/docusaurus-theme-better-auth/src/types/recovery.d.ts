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
