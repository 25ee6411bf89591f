/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />

declare module '@better-auth-site/auth-client' {
  import type {AuthClient} from 'docusaurus-theme-better-auth/client';

  const client: AuthClient | undefined;
  export default client;
  export const authClient: AuthClient | undefined;
}

declare module '@better-auth-wrapped/Root' {
  export {default} from '@theme/Root';
}

declare module '@better-auth-wrapped/NavbarItem/ComponentTypes' {
  export {default} from '@theme/NavbarItem/ComponentTypes';
}

declare module '@theme/AuthNavbarItem' {
  import type {ReactNode} from 'react';

  /** A link that a site's owner adds to the reader's menu. */
  export type AuthMenuLink = {label: string; to?: string; href?: string};

  export interface Props {
    readonly mobile?: boolean;
    readonly items?: readonly AuthMenuLink[];
    readonly className?: string;
    readonly onClick?: () => void;
    readonly position?: 'left' | 'right';
  }
  export default function AuthNavbarItem(props: Props): ReactNode;
}

declare module '@theme/AuthNavbarItem/SignInLink' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly className?: string | undefined;
    readonly onClick?: (() => void) | undefined;
  }
  export default function SignInLink(props: Props): ReactNode;
}

declare module '@theme/AuthNavbarItem/AccountMenu' {
  import type {ReactNode} from 'react';
  import type {SessionState} from 'docusaurus-theme-better-auth/client';
  import type {AuthMenuLink} from '@theme/AuthNavbarItem';

  export interface Props {
    readonly session: Extract<SessionState, {status: 'signed-in' | 'degraded'}>;
    readonly items: readonly AuthMenuLink[];
  }
  export default function AccountMenu(props: Props): ReactNode;
}

declare module '@theme/AuthNavbarItem/Mobile' {
  import type {ReactNode} from 'react';
  import type {Props as MenuProps} from '@theme/AuthNavbarItem/AccountMenu';

  export interface Props extends MenuProps {
    readonly onClick?: (() => void) | undefined;
  }
  export default function MobileAccountEntries(props: Props): ReactNode;
}

declare module '@theme/ReaderAvatar' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader | null;
    readonly degraded: boolean;
  }
  export default function ReaderAvatar(props: Props): ReactNode;
}

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
    readonly autoComplete: 'email' | 'username';
    readonly failure: AuthFailureCode | undefined;
  }
  export default function EmailField(props: Props): ReactNode;
}

declare module '@theme/PasswordField' {
  import type {ReactNode} from 'react';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';
  import type {Props as MessageProps} from '@theme/AuthFailureMessage';

  export interface Props {
    readonly autoComplete: 'current-password' | 'new-password';
    readonly failure: AuthFailureCode | undefined;
    readonly limits?: MessageProps['limits'];
  }
  export default function PasswordField(props: Props): ReactNode;
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

declare module '@theme/SubmitButton' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly busy: boolean;
    readonly children: ReactNode;
    readonly className?: string;
  }
  export default function SubmitButton(props: Props): ReactNode;
}

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

declare module '@theme/AuthDialog' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    readonly onClose: () => void;
    readonly children: ReactNode;
  }
  export default function AuthDialog(props: Props): ReactNode;
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

declare module '@theme/ConsentFieldset' {
  import type {ReactNode} from 'react';
  import type {ConsentSettings} from 'docusaurus-plugin-better-auth';
  import type {AuthFailureCode} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly consent: ConsentSettings;
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
  import type {ConsentSettings} from 'docusaurus-plugin-better-auth';

  export interface Props {
    readonly consent: ConsentSettings;
    readonly profile: Profile;
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

declare module '@theme/SignInButton' {
  import type {ReactNode} from 'react';

  export default function SignInButton(): ReactNode;
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

declare module '@theme/ProfilePage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfilePage(props: Props): ReactNode;
}
