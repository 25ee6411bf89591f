declare module '@theme/ProfileLayout' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export type ProfileSectionName =
    'account' | 'security' | 'reader-profile' | 'preferences' | 'privacy';

  export interface Props extends Readonly<Pick<AuthPageProps, 'consent'>> {
    readonly section: ProfileSectionName;
    /** The heading, also in the browser's tab. */
    readonly title: string;
    /** What is shown to a signed-in reader; starts anew for another one. */
    readonly children: (
      reader: Reader,
      capabilities: AuthCapabilities,
    ) => ReactNode;
    /** A CSS length: the height of what the children show. */
    readonly skeletonHeight?: string | undefined;
  }
  export default function ProfileLayout(props: Props): ReactNode;
}

declare module '@theme/ProfileNav' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly sections: readonly {
      name: string;
      title: string;
      path: string;
    }[];
    readonly current: string;
    /** Default: words for the profile's sections. */
    readonly title?: string;
  }
  export default function ProfileNav(props: Props): ReactNode;
}

declare module '@theme/ProfileAccountPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfileAccountPage(props: Props): ReactNode;
}

declare module '@theme/ProfileSecurityPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfileSecurityPage(props: Props): ReactNode;
}

declare module '@theme/ProfilePrivacyPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfilePrivacyPage(props: Props): ReactNode;
}

declare module '@theme/ProfileReaderProfilePage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfileReaderProfilePage(props: Props): ReactNode;
}

declare module '@theme/ProfilePart' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    readonly intro?: ReactNode;
    readonly children: ReactNode;
  }
  export default function ProfilePart(props: Props): ReactNode;
}

declare module '@theme/ProfileForm' {
  import type {ReactNode, RefObject} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthForm} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly form: Omit<AuthForm, 'send'>;
    readonly reader: Reader;
    /** The words of its button. */
    readonly submit: ReactNode;
    /** Further buttons beside it. */
    readonly actions?: ReactNode;
    /** What was stored, once it is. */
    readonly outcome: ReactNode;
    readonly outcomeRef: RefObject<HTMLParagraphElement | null>;
    readonly children: ReactNode;
  }
  export default function ProfileForm(props: Props): ReactNode;
}

declare module '@theme/ActOutcome' {
  import type {ReactNode, RefObject} from 'react';

  export interface Props {
    readonly outcomeRef: RefObject<HTMLParagraphElement | null>;
    readonly children: ReactNode;
  }
  export default function ActOutcome(props: Props): ReactNode;
}

declare module '@theme/FreshSessionDialog' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    readonly onClose: () => void;
    /** When this reader's session is new: time to do the act again. */
    readonly onFresh: () => void;
  }
  export default function FreshSessionDialog(props: Props): ReactNode;
}

declare module '@theme/FreshSessionDialog/SignInElsewhere' {
  import type {ReactNode} from 'react';

  export default function SignInElsewhere(): ReactNode;
}

declare module '@theme/SessionPrompt' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    /** Why the act failed; other reasons than the session are left alone. */
    readonly failure: AuthFailure | null;
    /** Does the act again. */
    readonly onResume: () => void;
  }
  export default function SessionPrompt(props: Props): ReactNode;
}

declare module '@theme/ConfirmDialog' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props<Result = unknown> {
    readonly title: string;
    /** What the act does, and what it leaves. */
    readonly children: ReactNode;
    readonly confirm: ReactNode;
    readonly cancel: ReactNode;
    readonly reader: Reader;
    /** Whether something is lost for good. */
    readonly isDangerous?: boolean;
    readonly onConfirm: () => Promise<Result>;
    readonly onConfirmed: (result: Result) => void;
    readonly onClose: () => void;
  }
  export default function ConfirmDialog<Result>(
    props: Props<Result>,
  ): ReactNode;
}
